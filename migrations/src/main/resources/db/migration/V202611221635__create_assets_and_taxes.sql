-- Things of lasting use and what they lose each month; income tax of each month by a dated rule.
set citus.enable_unsafe_triggers = on;

create table asset (
  cooperative_id uuid not null,
  asset_id uuid not null,
  name text not null,
  account_code text not null,
  bought_on date not null,
  cost bigint not null,
  residual bigint not null,
  months integer not null,
  months_before integer not null,
  disposed_on date,
  registered_at timestamptz not null,
  registered_by uuid not null,
  constraint asset_pk primary key (cooperative_id, asset_id),
  constraint asset_account_fk foreign key (cooperative_id, account_code) references account (cooperative_id, code),
  constraint asset_name_is_given check (name <> ''),
  constraint asset_keeps_part_of_its_cost check (cost > 0 and residual between 0 and cost),
  constraint asset_months_are_few check (months between 0 and 600 and months_before between 0 and months),
  constraint asset_is_disposed_after_it_was_bought check (disposed_on >= bought_on)
);
select shard_by_cooperative('asset');
select grant_to_application('asset', 'select, insert, update');
comment on table asset is 'Something of lasting use. What was bought through the books has the id of its journal.';
comment on column asset.months is 'How long it is used, from the month in which it was bought; 0 for what loses nothing, such as land.';
comment on column asset.months_before is 'Months written off before these books began.';

create table depreciation_run (
  cooperative_id uuid not null,
  month date not null,
  journal_id uuid not null,
  total bigint not null,
  run_at timestamptz not null,
  run_by uuid not null,
  constraint depreciation_run_pk primary key (cooperative_id, month),
  constraint depreciation_run_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint depreciation_run_is_of_a_month check (extract(day from month) = 1),
  constraint depreciation_run_total_is_not_negative check (total >= 0)
);
select shard_by_cooperative('depreciation_run');
select grant_to_application('depreciation_run', 'select, insert, update');
comment on table depreciation_run is 'The months whose depreciation is posted, each once.';
comment on column depreciation_run.journal_id is 'Its journal, where the total is above zero.';

create table asset_depreciation (
  cooperative_id uuid not null,
  asset_id uuid not null,
  month_no integer not null,
  month date not null,
  amount bigint not null,
  constraint asset_depreciation_pk primary key (cooperative_id, asset_id, month_no),
  constraint asset_depreciation_asset_fk foreign key (cooperative_id, asset_id) references asset (cooperative_id, asset_id),
  constraint asset_depreciation_run_fk foreign key (cooperative_id, month) references depreciation_run (cooperative_id, month),
  constraint asset_depreciation_is_not_negative check (amount >= 0)
);
select shard_by_cooperative('asset_depreciation');
select grant_to_application('asset_depreciation', 'select, insert');
comment on table asset_depreciation is 'What an asset lost in each of its months, and in which month that was posted.';
comment on column asset_depreciation.month_no is 'Month of its use, from 1.';

create table tax_rate (
  tax text not null,
  valid_from date not null,
  rate_bp integer not null,
  tax_years integer,
  legal_reference text not null,
  constraint tax_rate_pk primary key (tax, valid_from),
  constraint tax_rate_tax_is_known check (tax in ('FINAL_INCOME', 'VALUE_ADDED')),
  constraint tax_rate_is_a_part check (rate_bp between 0 and 10000),
  constraint tax_rate_years_are_positive check (tax_years > 0)
);
select replicate_everywhere('tax_rate');
select grant_to_application('tax_rate', 'select');
comment on table tax_rate is 'What the state takes, by day; the latest that began counts. Shared by all cooperatives.';
comment on column tax_rate.tax_years is 'For how many tax years from registration; null without limit.';
insert into tax_rate (tax, valid_from, rate_bp, tax_years, legal_reference) values
  ('FINAL_INCOME', '2022-12-20', 50, 4, 'PP 55/2022 pasal 56 dan 59'),
  ('VALUE_ADDED', '2025-01-01', 1100, null, 'PMK 131/2024 (12% x 11/12)');

alter table cooperative add column tax_registered_in integer;
alter table cooperative add column consignment_turnover text not null default 'COMMISSION';
alter table cooperative add constraint cooperative_consignment_turnover_is_known
  check (consignment_turnover in ('COMMISSION', 'GROSS'));
comment on column cooperative.tax_registered_in is 'The year in which it was registered with the tax office; null where it is not.';
comment on column cooperative.consignment_turnover is 'Whether goods sold for members count for the tax by their commission or wholly.';

create table tax_accrual (
  cooperative_id uuid not null,
  month date not null,
  turnover bigint not null,
  rate_bp integer not null,
  amount bigint not null,
  journal_id uuid not null,
  accrued_at timestamptz not null,
  accrued_by uuid not null,
  constraint tax_accrual_pk primary key (cooperative_id, month),
  constraint tax_accrual_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint tax_accrual_is_of_a_month check (extract(day from month) = 1),
  constraint tax_accrual_is_not_negative check (amount >= 0)
);
select shard_by_cooperative('tax_accrual');
select grant_to_application('tax_accrual', 'select, insert');
comment on table tax_accrual is 'The months whose final income tax is posted, each once.';
comment on column tax_accrual.journal_id is 'Its journal, where the amount is above zero.';
