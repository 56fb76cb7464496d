-- Capital may be weighed by the days or months that it stood; the run says which, so that a statement can.
alter table shu_run
  add column capital_basis text not null default 'YEAR_END',
  add constraint shu_run_capital_basis_known
    check (capital_basis in ('YEAR_END', 'DAILY_AVERAGE', 'MONTH_END'));
comment on column shu_run.capital_basis is
  'What capital_weight counts: rupiah at the year''s end, rupiah-days or rupiah at month ends.';
