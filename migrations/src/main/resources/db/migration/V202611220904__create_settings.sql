-- How a cooperative's outlets work, who may do what at a till, and what members may owe.

alter table cooperative add column principal_share bigint not null default 0;
alter table cooperative add column mandatory_share bigint not null default 0;
alter table cooperative add column credit_limit bigint not null default 0;
alter table cooperative add column social_cards text[] not null default '{}';
alter table cooperative add column barcode_layouts text[] not null default '{}';
alter table cooperative add column identity_key text not null default '';
alter table cooperative add column receipt_footer text not null default '';
alter table cooperative add column lock_after_minutes integer not null default 0;
alter table cooperative add column quick_keys_revision bigint not null default 0;
alter table cooperative add constraint cooperative_amounts_are_not_negative
  check (principal_share >= 0 and mandatory_share >= 0 and credit_limit >= 0);
alter table cooperative add constraint cooperative_lock_is_a_time check (lock_after_minutes between 0 and 600);
comment on column cooperative.principal_share is 'Rupiah paid once on entry (simpanan pokok); 0 where not set.';
comment on column cooperative.mandatory_share is 'Rupiah paid each month (simpanan wajib); 0 where not set.';
comment on column cooperative.credit_limit is 'Rupiah that a member may owe where nothing else was agreed with them.';
comment on column cooperative.identity_key is 'Secret with which tills make tokens of NIKs; random, never shown.';

-- Row by row: a random value inside of an UPDATE is refused on a cluster.
do $$
declare
  one uuid;
  secret text;
begin
  for one in select cooperative_id from cooperative loop
    secret := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
    update cooperative set identity_key = secret where cooperative_id = one;
  end loop;
end $$;

alter table outlet add column static_qris text not null default '';
comment on column outlet.static_qris is 'The text of the outlet''s own QRIS code; empty where it has none.';

alter table user_account add column pin_hash text not null default '';
alter table user_account add column permissions text[];
comment on column user_account.pin_hash is 'PBKDF2 in its encoded form; empty until a PIN was given.';
comment on column user_account.permissions is 'What they may do at a till of their own accord; null for what their role has.';

alter table member add column credit_limit bigint;
alter table member add constraint member_credit_limit_is_not_negative check (credit_limit >= 0);
comment on column member.credit_limit is 'Rupiah they may owe; null for what the cooperative allows everybody.';

-- A tender out of savings has happened, whatever the balance was: below zero is for the manager to mend.
alter table share_account drop constraint share_account_is_not_negative;
alter table share_account add column revision bigint not null default 0;
create index share_account_revision_idx on share_account (cooperative_id, revision);
comment on table share_account is 'A member''s simpanan by kind, kept ready; proven against the journal entries. Below zero where a till paid out more than there was.';

alter table member_credit add column revision bigint not null default 0;
create index member_credit_revision_idx on member_credit (cooperative_id, revision);
