-- What one person proposes and another has to approve before it is posted; and the terms of credit.
set citus.enable_unsafe_triggers = on;

create table proposal (
  cooperative_id uuid not null,
  proposal_id uuid not null,
  kind text not null,
  member_id uuid not null,
  amount bigint not null,
  date date not null,
  cash_place text not null default '',
  reason text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  state text not null default 'OPEN',
  decided_at timestamptz,
  decided_by uuid,
  decision_note text not null default '',
  constraint proposal_pk primary key (cooperative_id, proposal_id),
  constraint proposal_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint proposal_kind_is_known check (kind in ('SAVINGS_WITHDRAWAL', 'CREDIT_WRITE_OFF')),
  constraint proposal_amount_is_positive check (amount > 0),
  constraint proposal_has_reason check (reason <> ''),
  constraint proposal_state_is_known check (state in ('OPEN', 'APPROVED', 'REJECTED')),
  constraint proposal_is_decided_by_another check (decided_by is null or decided_by <> proposed_by),
  constraint proposal_is_decided_whole check (
    (state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
select shard_by_cooperative('proposal');
select grant_to_application('proposal', 'select, insert, update');
create index proposal_open_idx on proposal (cooperative_id, proposed_at) where state = 'OPEN';
comment on table proposal is 'Money that needs a second person. Its id becomes the id of the journal once it is approved.';

create table credit_terms (
  cooperative_id uuid not null,
  valid_from date not null,
  days integer not null,
  decision text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint credit_terms_pk primary key (cooperative_id, valid_from),
  constraint credit_terms_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint credit_terms_days_are_a_time check (days between 0 and 3660),
  constraint credit_terms_names_its_decision check (decision <> '')
);
select shard_by_cooperative('credit_terms');
select grant_to_application('credit_terms', 'select, insert, update');
comment on table credit_terms is 'How many days members have to pay what they buy on account from a day on. Where nothing is said: 30.';

create table credit_set_off (
  cooperative_id uuid not null,
  set_off_id uuid not null,
  member_id uuid not null,
  claim text not null,
  amount bigint not null,
  consent text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint credit_set_off_pk primary key (cooperative_id, set_off_id),
  constraint credit_set_off_journal_fk foreign key (cooperative_id, set_off_id) references journal (cooperative_id, journal_id),
  constraint credit_set_off_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint credit_set_off_claim_is_known check (claim in ('SAVINGS', 'SURPLUS', 'CONSIGNMENT')),
  constraint credit_set_off_amount_is_positive check (amount > 0),
  constraint credit_set_off_has_consent check (consent <> '')
);
select shard_by_cooperative('credit_set_off');
select grant_to_application('credit_set_off', 'select, insert');
create trigger credit_set_off_is_append_only before update or delete or truncate on credit_set_off
  for each statement execute function refuse_change();
comment on table credit_set_off is 'A debt that was set against what the cooperative owed, and how the member agreed.';
comment on column credit_set_off.consent is 'Where the member''s consent is kept: the paper''s number and date.';
