-- The books as an auditor reads them: accounts that say what they are for, months that can be locked,
-- entries that carry their day, and what a locked month came to.
set citus.enable_unsafe_triggers = on;

insert into account_template (code, name) values
  ('4904', 'Laba Pelepasan Aset'),
  ('6109', 'Jasa Simpanan Anggota'),
  ('6110', 'Bunga Pinjaman'),
  ('6111', 'Administrasi Bank'),
  ('6112', 'Rugi Pelepasan Aset'),
  ('6199', 'Beban Lain');
insert into account (cooperative_id, code, name)
  select cooperative_id, code, template.name from cooperative cross join account_template template
  where code in ('4904', '6109', '6110', '6111', '6112', '6199');

alter table account_template add column cash_flow text not null default 'OPERATING';
update account_template set cash_flow = 'CASH' where code in ('1101', '1102', '1103', '1111', '1112');
update account_template set cash_flow = 'INVESTING' where code between '1201' and '1299';
update account_template set cash_flow = 'FINANCING'
  where code in ('2111', '2112', '2131', '2201') or code between '3101' and '3199' or code between '2121' and '2129';
alter table account_template add constraint account_template_cash_flow_is_known
  check (cash_flow in ('CASH', 'OPERATING', 'INVESTING', 'FINANCING'));
comment on column account_template.cash_flow is 'The part of the cash flow statement in which its movements stand; CASH for cash itself.';

alter table account add column cash_flow text not null default 'OPERATING';
update account a set cash_flow = t.cash_flow from account_template t where t.code = a.code;
alter table account add constraint account_cash_flow_is_known
  check (cash_flow in ('CASH', 'OPERATING', 'INVESTING', 'FINANCING'));
alter table account add column active boolean not null default true;
comment on column account.cash_flow is 'The part of the cash flow statement in which its movements stand; CASH for cash itself.';
comment on column account.active is 'False where nothing is posted by hand any more; what stands there stays.';

alter table journal add column occurred_on date;
alter table journal add column attachment text not null default '';
-- Rewrites the table without firing the trigger that keeps facts as they are.
alter table journal add column period integer generated always as (
  case when kind in ('CLOSING', 'REOPENING') then 13 else extract(month from posting_date)::integer end) stored;
alter table journal add constraint journal_day_is_unique unique (cooperative_id, journal_id, posting_date);
create index journal_period_idx on journal (cooperative_id, fiscal_year, period);
comment on column journal.period is 'Month of the book year, or 13 for closing entries, which reports can leave out.';
comment on column journal.occurred_on is 'The day it happened, where that lay in a closed period; null where it is the posting date.';
comment on column journal.attachment is 'Where the paper behind it is kept; empty for none.';

alter table journal_entry disable trigger journal_entry_is_append_only;
alter table journal_entry add column posting_date date;
update journal_entry e set posting_date = j.posting_date
  from journal j where j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id;
alter table journal_entry alter column posting_date set not null;
alter table journal_entry enable trigger journal_entry_is_append_only;
alter table journal_entry drop constraint journal_entry_journal_fk;
alter table journal_entry add constraint journal_entry_journal_fk
  foreign key (cooperative_id, journal_id, posting_date) references journal (cooperative_id, journal_id, posting_date);
comment on column journal_entry.posting_date is 'Its journal''s; here so that a period is summed without reading journals.';

create table period_lock (
  cooperative_id uuid not null,
  fiscal_year integer not null,
  period integer not null,
  starts_on date not null,
  ends_on date not null,
  locked_at timestamptz not null,
  locked_by uuid,
  constraint period_lock_pk primary key (cooperative_id, fiscal_year, period),
  constraint period_lock_fiscal_year_fk foreign key (cooperative_id, fiscal_year) references fiscal_year (cooperative_id, year),
  constraint period_lock_is_a_month check (period between 1 and 12)
);
select shard_by_cooperative('period_lock');
select grant_to_application('period_lock', 'select, insert, delete');
comment on table period_lock is 'A month into which nothing is posted any more, while the row is there.';

create table period_act (
  cooperative_id uuid not null,
  act_id uuid not null,
  fiscal_year integer not null,
  period integer not null,
  act text not null,
  reason text not null default '',
  acted_at timestamptz not null,
  acted_by uuid not null,
  constraint period_act_pk primary key (cooperative_id, act_id),
  constraint period_act_fiscal_year_fk foreign key (cooperative_id, fiscal_year) references fiscal_year (cooperative_id, year),
  constraint period_act_is_known check (act in ('LOCKED', 'UNLOCKED', 'CLOSED', 'REOPENED')),
  constraint period_act_period_exists check (period between 1 and 13),
  constraint period_act_has_its_reason check (act in ('LOCKED', 'CLOSED') or reason <> '')
);
select shard_by_cooperative('period_act');
select grant_to_application('period_act', 'select, insert');
create trigger period_act_is_append_only before update or delete or truncate on period_act
  for each statement execute function refuse_change();
comment on table period_act is 'Who locked, unlocked, closed and reopened what, and why. Period 13 stands for the year.';

create table period_balance (
  cooperative_id uuid not null,
  fiscal_year integer not null,
  period integer not null,
  account_code text not null,
  debit bigint not null,
  credit bigint not null,
  entries bigint not null,
  constraint period_balance_pk primary key (cooperative_id, fiscal_year, period, account_code),
  constraint period_balance_account_fk foreign key (cooperative_id, account_code) references account (cooperative_id, code),
  constraint period_balance_is_a_sum check (debit >= 0 and credit >= 0 and entries > 0)
);
select shard_by_cooperative('period_balance');
select grant_to_application('period_balance', 'select, insert, delete');
comment on table period_balance is 'What moved on an account in a locked month, or in period 13 of a closed year: a checkpoint from which reports start. Made when the period is locked, removed when it is opened again.';

create or replace function require_open_year() returns trigger
language plpgsql as $$
declare
  refused record;
begin
  select i.journal_id, i.posting_date into refused
    from inserted i
    join fiscal_year y on y.cooperative_id = i.cooperative_id and y.year = i.fiscal_year
    where y.closed_at is not null or i.posting_date not between y.starts_on and y.ends_on
    limit 1;
  if found then
    raise exception 'journal % of % falls in a closed or another year', refused.journal_id, refused.posting_date
      using errcode = '23514', constraint = 'journal_is_in_open_year';
  end if;
  select i.journal_id, i.posting_date into refused
    from inserted i
    join period_lock l on l.cooperative_id = i.cooperative_id and l.fiscal_year = i.fiscal_year
      and l.period = i.period
    limit 1;
  if found then
    raise exception 'journal % of % falls in a locked month', refused.journal_id, refused.posting_date
      using errcode = '23514', constraint = 'journal_is_in_open_period';
  end if;
  return null;
end $$;
comment on function require_open_year is 'Trigger function: journals are posted into the open year and month their date belongs to.';

-- An entry cannot be slipped into a journal that was there before: its day is locked or its year is closed.
create function require_open_entry_day() returns trigger
language plpgsql as $$
declare
  refused record;
begin
  select i.journal_id, i.posting_date into refused
    from (select distinct cooperative_id, journal_id, posting_date from inserted) i
    join fiscal_year y on y.cooperative_id = i.cooperative_id and i.posting_date between y.starts_on and y.ends_on
    where y.closed_at is not null
    limit 1;
  if not found then
    select i.journal_id, i.posting_date into refused
      from (select distinct cooperative_id, journal_id, posting_date from inserted) i
      join period_lock l on l.cooperative_id = i.cooperative_id and i.posting_date between l.starts_on and l.ends_on
      join journal j on j.cooperative_id = i.cooperative_id and j.journal_id = i.journal_id and j.period <= 12
      limit 1;
  end if;
  if found and refused.journal_id is not null then
    raise exception 'an entry of journal % of % falls in a closed period', refused.journal_id, refused.posting_date
      using errcode = '23514', constraint = 'journal_entry_is_in_open_period';
  end if;
  return null;
end $$;
comment on function require_open_entry_day is 'Trigger function: entries are posted into open periods, with their journal or behind its back.';
create trigger journal_entry_is_in_open_period after insert on journal_entry
  referencing new table as inserted
  for each statement execute function require_open_entry_day();
