-- A till whose key file is lost cannot sign its own succession: a manager answers for it instead, by a
-- code that is for this one till only.
alter table enrolment_code add column lost_key_terminal_id uuid;
alter table enrolment_code add column lost_key_reason text;
alter table enrolment_code add constraint enrolment_code_lost_key_terminal_fk
  foreign key (cooperative_id, lost_key_terminal_id) references terminal (cooperative_id, terminal_id);
alter table enrolment_code add constraint enrolment_code_lost_key_has_reason
  check ((lost_key_terminal_id is null) = (lost_key_reason is null) and lost_key_reason <> '');
comment on column enrolment_code.lost_key_terminal_id is 'The till whose key is lost: this code lets it, and no other, go on without the signature of that key.';
comment on column enrolment_code.lost_key_reason is 'How the key was lost, in the words of whoever issued the code.';
