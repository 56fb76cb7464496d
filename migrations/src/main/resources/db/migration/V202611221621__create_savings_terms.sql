-- What members may do with simpanan sukarela and what they are paid for it.
set citus.enable_unsafe_triggers = on;

create table savings_terms (
  cooperative_id uuid not null,
  valid_from date not null,
  interest_bp integer not null,
  minimum_balance bigint not null,
  daily_max bigint not null,
  decision text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint savings_terms_pk primary key (cooperative_id, valid_from),
  constraint savings_terms_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint savings_terms_interest_is_a_share check (interest_bp between 0 and 10000),
  constraint savings_terms_amounts_are_not_negative check (minimum_balance >= 0 and daily_max >= 0),
  constraint savings_terms_names_its_decision check (decision <> '')
);
select shard_by_cooperative('savings_terms');
select grant_to_application('savings_terms', 'select, insert, update');
comment on table savings_terms is 'The terms of simpanan sukarela from a day on.';
comment on column savings_terms.interest_bp is 'Basis points a year on the exact daily balance.';
comment on column savings_terms.minimum_balance is 'Rupiah that stay in the account.';
comment on column savings_terms.daily_max is 'Rupiah a member may take out in a day without a second person; 0 for no such limit.';

create table savings_tax (
  valid_from date not null,
  rate_bp integer not null,
  free_amount bigint not null,
  legal_reference text not null,
  constraint savings_tax_pk primary key (valid_from),
  constraint savings_tax_rate_is_a_share check (rate_bp between 0 and 10000),
  constraint savings_tax_free_amount_is_not_negative check (free_amount >= 0)
);
select replicate_everywhere('savings_tax');
select grant_to_application('savings_tax', 'select');
comment on table savings_tax is 'Final tax on what members are paid for savings, the same in the whole country.';
comment on column savings_tax.rate_bp is 'Basis points of what a member is paid in a month above the free amount.';
insert into savings_tax values ('2009-01-01', 1000, 240000, 'PP 15/2009');

create table savings_interest_run (
  cooperative_id uuid not null,
  month date not null,
  journal_id uuid not null,
  days_of_year integer not null,
  interest_bp integer not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint savings_interest_run_pk primary key (cooperative_id, month),
  constraint savings_interest_run_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint savings_interest_run_is_of_a_month check (extract(day from month) = 1)
);
select shard_by_cooperative('savings_interest_run');
select grant_to_application('savings_interest_run', 'select, insert');
create trigger savings_interest_run_is_append_only before update or delete or truncate on savings_interest_run
  for each statement execute function refuse_change();
comment on table savings_interest_run is 'A month whose interest was credited, once.';
comment on column savings_interest_run.month is 'Its first day.';
comment on column savings_interest_run.journal_id is 'Its journal; there is none where nobody had anything coming.';

create table savings_interest (
  cooperative_id uuid not null,
  month date not null,
  member_id uuid not null,
  rupiah_days bigint not null,
  gross bigint not null,
  tax bigint not null,
  constraint savings_interest_pk primary key (cooperative_id, month, member_id),
  constraint savings_interest_run_fk foreign key (cooperative_id, month) references savings_interest_run (cooperative_id, month),
  constraint savings_interest_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint savings_interest_tax_is_part_of_it check (gross > 0 and tax between 0 and gross)
);
select shard_by_cooperative('savings_interest');
select grant_to_application('savings_interest', 'select, insert');
create trigger savings_interest_is_append_only before update or delete or truncate on savings_interest
  for each statement execute function refuse_change();
comment on table savings_interest is 'What each member was credited for a month, with what it was computed from.';
comment on column savings_interest.rupiah_days is 'The sum of the balances at the end of each day of the month.';
