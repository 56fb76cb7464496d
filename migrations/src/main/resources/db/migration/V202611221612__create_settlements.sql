-- Who gets what when a membership ends: heirs with their parts, and the settlement as one document that another
-- person reviews before it is posted (UU 25/1992 art. 19: the membership passes to nobody, the money does).
set citus.enable_unsafe_triggers = on;

create table heir (
  cooperative_id uuid not null,
  heir_id uuid not null,
  member_id uuid not null,
  position integer not null,
  name text not null,
  relation text not null,
  share_bp integer not null,
  phone text not null default '',
  nik_cipher bytea,
  nik_masked text not null default '',
  constraint heir_pk primary key (cooperative_id, heir_id),
  constraint heir_position_is_unique unique (cooperative_id, member_id, position),
  constraint heir_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint heir_name_is_given check (name <> '' and relation <> ''),
  constraint heir_share_is_a_part check (share_bp between 1 and 10000),
  constraint heir_nik_is_whole check ((nik_cipher is null) = (nik_masked = ''))
);
select shard_by_cooperative('heir');
select grant_to_application('heir', 'select, insert, delete');
comment on table heir is 'Who is to get what a member leaves; the parts of a member''s heirs sum to 10,000 basis points. Personal data: removed when the member is erased.';

create table settlement (
  cooperative_id uuid not null,
  settlement_id uuid not null,
  settlement_no bigint not null,
  member_id uuid not null,
  kind text not null,
  ended_on date not null,
  reason text not null,
  decision_reference text not null default '',
  state text not null,
  fingerprint text not null,
  debt bigint not null,
  set_off bigint not null,
  payout bigint not null,
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  posted_at timestamptz,
  posted_by uuid,
  posted_on date,
  constraint settlement_pk primary key (cooperative_id, settlement_id),
  constraint settlement_no_is_unique unique (cooperative_id, settlement_no),
  constraint settlement_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint settlement_kind_is_known check (kind in ('LEFT', 'EXPELLED', 'DECEASED')),
  constraint settlement_state_is_known check (state in ('DRAFT', 'REVIEWED', 'POSTED', 'CANCELLED')),
  constraint settlement_amounts_fit check (debt >= 0 and payout >= 0 and set_off between 0 and debt),
  constraint settlement_is_reviewed_by_another check (reviewed_by <> drafted_by),
  constraint settlement_is_reviewed_first check (state not in ('REVIEWED', 'POSTED') or reviewed_by is not null),
  constraint settlement_posting_has_its_trace check ((state = 'POSTED') = (posted_at is not null)
    and (posted_at is null) = (posted_by is null) and (posted_at is null) = (posted_on is null))
);
select shard_by_cooperative('settlement');
select grant_to_application('settlement', 'select, insert, update');
create unique index settlement_is_one_at_a_time on settlement (cooperative_id, member_id)
  where state in ('DRAFT', 'REVIEWED');
create index settlement_member_idx on settlement (cooperative_id, member_id);
comment on table settlement is 'What member and cooperative owe each other when a membership ends. Its id is that of its journal.';
comment on column settlement.fingerprint is 'Of the balances it was drafted from; it is posted only while they are the same.';
comment on column settlement.set_off is 'The part of the debt that is set against the claims; the rest stays owed.';

create table settlement_line (
  cooperative_id uuid not null,
  settlement_id uuid not null,
  account_code text not null,
  amount bigint not null,
  constraint settlement_line_pk primary key (cooperative_id, settlement_id, account_code),
  constraint settlement_line_settlement_fk foreign key (cooperative_id, settlement_id) references settlement (cooperative_id, settlement_id),
  constraint settlement_line_account_fk foreign key (cooperative_id, account_code) references account (cooperative_id, code),
  constraint settlement_line_is_owed check (amount > 0)
);
select shard_by_cooperative('settlement_line');
select grant_to_application('settlement_line', 'select, insert');
comment on table settlement_line is 'What the cooperative owed, by account.';

create table settlement_part (
  cooperative_id uuid not null,
  settlement_id uuid not null,
  position integer not null,
  name text not null,
  relation text not null default '',
  share_bp integer not null,
  amount bigint not null,
  constraint settlement_part_pk primary key (cooperative_id, settlement_id, position),
  constraint settlement_part_settlement_fk foreign key (cooperative_id, settlement_id) references settlement (cooperative_id, settlement_id),
  constraint settlement_part_share_is_a_part check (share_bp between 1 and 10000 and amount >= 0)
);
select shard_by_cooperative('settlement_part');
select grant_to_application('settlement_part', 'select, insert, update');
comment on table settlement_part is 'Who is paid how much of it: the member, or the heirs as they stood when it was drafted.';
comment on column settlement_part.relation is 'Of an heir; empty for who had been the member.';

create table settlement_payment (
  cooperative_id uuid not null,
  payment_id uuid not null,
  settlement_id uuid not null,
  position integer not null,
  amount bigint not null,
  paid_on date not null,
  paid_from text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint settlement_payment_pk primary key (cooperative_id, payment_id),
  constraint settlement_payment_part_fk foreign key (cooperative_id, settlement_id, position)
    references settlement_part (cooperative_id, settlement_id, position),
  constraint settlement_payment_journal_fk foreign key (cooperative_id, payment_id) references journal (cooperative_id, journal_id),
  constraint settlement_payment_is_money check (amount > 0)
);
select shard_by_cooperative('settlement_payment');
select grant_to_application('settlement_payment', 'select, insert');
create index settlement_payment_part_idx on settlement_payment (cooperative_id, settlement_id, position);
create trigger settlement_payment_is_append_only before update or delete or truncate on settlement_payment
  for each statement execute function refuse_change();
comment on table settlement_payment is 'A part, or some of it, was paid. Its id is that of its journal. Append-only.';
