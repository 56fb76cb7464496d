-- Journals that people write: by one, seen by another, and those that come again each month.
set citus.enable_unsafe_triggers = on;

alter table cooperative add column four_eyes_above bigint not null default 0;
alter table cooperative add constraint cooperative_four_eyes_is_an_amount check (four_eyes_above >= 0);
comment on column cooperative.four_eyes_above is 'Rupiah up to which one person may post a journal by hand; 0 where another always looks at it.';

create table manual_journal (
  cooperative_id uuid not null,
  draft_id uuid not null,
  state text not null,
  posting_date date not null,
  description text not null,
  attachment text not null,
  total bigint not null,
  written_at timestamptz not null,
  written_by uuid not null,
  needs_another boolean,
  decided_at timestamptz,
  decided_by uuid,
  decision text not null default '',
  constraint manual_journal_pk primary key (cooperative_id, draft_id),
  constraint manual_journal_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint manual_journal_state_is_known check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  constraint manual_journal_says_why check (description <> '' and attachment <> ''),
  constraint manual_journal_has_total check (total > 0),
  constraint manual_journal_has_four_eyes
    check (state <> 'APPROVED' or not coalesce(needs_another, true) or decided_by <> written_by),
  constraint manual_journal_decision_is_whole
    check ((state in ('APPROVED', 'REJECTED')) = (decided_at is not null) and (decided_at is null) = (decided_by is null)),
  constraint manual_journal_rejection_has_reason check (state <> 'REJECTED' or decision <> '')
);
select shard_by_cooperative('manual_journal');
select grant_to_application('manual_journal', 'select, insert, update');
create index manual_journal_open_idx on manual_journal (cooperative_id, posting_date)
  where state in ('DRAFT', 'SUBMITTED');
comment on table manual_journal is 'A journal that somebody wrote, from draft to posted or rejected. The posted journal has its id.';
comment on column manual_journal.needs_another is 'Whether its total asked for a second person when it was submitted; null before.';

create table manual_journal_line (
  cooperative_id uuid not null,
  draft_id uuid not null,
  line_no integer not null,
  account_code text not null,
  member_id uuid,
  amount bigint not null,
  constraint manual_journal_line_pk primary key (cooperative_id, draft_id, line_no),
  constraint manual_journal_line_draft_fk foreign key (cooperative_id, draft_id) references manual_journal (cooperative_id, draft_id),
  constraint manual_journal_line_account_fk foreign key (cooperative_id, account_code) references account (cooperative_id, code),
  constraint manual_journal_line_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint manual_journal_line_has_amount check (amount <> 0)
);
select shard_by_cooperative('manual_journal_line');
select grant_to_application('manual_journal_line', 'select, insert');
comment on table manual_journal_line is 'A line of a journal by hand.';
comment on column manual_journal_line.amount is 'Rupiah; above zero debit, below zero credit.';

create table recurring_journal (
  cooperative_id uuid not null,
  recurring_id uuid not null,
  description text not null,
  attachment text not null,
  day_of_month integer not null,
  first_month date not null,
  last_month date,
  total bigint not null,
  written_at timestamptz not null,
  written_by uuid not null,
  needs_another boolean not null,
  approved_at timestamptz,
  approved_by uuid,
  ended_at timestamptz,
  constraint recurring_journal_pk primary key (cooperative_id, recurring_id),
  constraint recurring_journal_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint recurring_journal_says_why check (description <> '' and attachment <> ''),
  constraint recurring_journal_day_exists check (day_of_month between 1 and 31),
  constraint recurring_journal_months_are_in_order check (last_month >= first_month),
  constraint recurring_journal_has_total check (total > 0),
  constraint recurring_journal_has_four_eyes check (not needs_another or approved_by <> written_by)
);
select shard_by_cooperative('recurring_journal');
select grant_to_application('recurring_journal', 'select, insert, update');
comment on table recurring_journal is 'A journal that comes again each month, by its template.';
comment on column recurring_journal.day_of_month is 'The last day of the month where it has fewer.';
comment on column recurring_journal.last_month is 'First day of the last month; null where it goes on.';

create table recurring_journal_line (
  cooperative_id uuid not null,
  recurring_id uuid not null,
  line_no integer not null,
  account_code text not null,
  member_id uuid,
  amount bigint not null,
  constraint recurring_journal_line_pk primary key (cooperative_id, recurring_id, line_no),
  constraint recurring_journal_line_template_fk foreign key (cooperative_id, recurring_id) references recurring_journal (cooperative_id, recurring_id),
  constraint recurring_journal_line_account_fk foreign key (cooperative_id, account_code) references account (cooperative_id, code),
  constraint recurring_journal_line_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint recurring_journal_line_has_amount check (amount <> 0)
);
select shard_by_cooperative('recurring_journal_line');
select grant_to_application('recurring_journal_line', 'select, insert');
comment on table recurring_journal_line is 'A line of a recurring journal.';
comment on column recurring_journal_line.amount is 'Rupiah; above zero debit, below zero credit.';

create table recurring_run (
  cooperative_id uuid not null,
  recurring_id uuid not null,
  month date not null,
  journal_id uuid not null,
  run_at timestamptz not null,
  constraint recurring_run_pk primary key (cooperative_id, recurring_id, month),
  constraint recurring_run_template_fk foreign key (cooperative_id, recurring_id) references recurring_journal (cooperative_id, recurring_id),
  constraint recurring_run_is_of_a_month check (extract(day from month) = 1)
);
select shard_by_cooperative('recurring_run');
select grant_to_application('recurring_run', 'select, insert');
comment on table recurring_run is 'The months of a recurring journal that are posted, each once.';
