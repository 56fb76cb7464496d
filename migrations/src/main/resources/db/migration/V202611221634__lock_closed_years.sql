-- Years that were closed before months could be locked: every period that was over is locked and summed, so
-- that whoever starts from the sums misses nothing.
set citus.enable_unsafe_triggers = on;

insert into period_lock (cooperative_id, fiscal_year, period, starts_on, ends_on, locked_at, locked_by)
  select y.cooperative_id, y.year, m.period, make_date(y.year, m.period, 1),
    (make_date(y.year, m.period, 1) + interval '1 month' - interval '1 day')::date, y.closed_at, y.closed_by
  from fiscal_year y cross join generate_series(1, 12) m (period)
  where y.closed_at is not null
  on conflict do nothing;

insert into period_balance (cooperative_id, fiscal_year, period, account_code, debit, credit, entries)
  select j.cooperative_id, j.fiscal_year, j.period, e.account_code,
    coalesce(sum(e.amount) filter (where e.amount > 0), 0),
    coalesce(-sum(e.amount) filter (where e.amount < 0), 0), count(*)
  from journal j
  join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
  join fiscal_year y on y.cooperative_id = j.cooperative_id and y.year = j.fiscal_year
  where y.closed_at is not null
  group by j.cooperative_id, j.fiscal_year, j.period, e.account_code
  on conflict do nothing;
