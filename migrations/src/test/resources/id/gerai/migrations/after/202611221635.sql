insert into asset values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000a0001', 'Timbangan', '1213', '2031-01-05', 1000, 100, 12, 0,
   null, now(), '00000000-0000-7000-8000-0000000000e7');
insert into depreciation_run values
  ('00000000-0000-7000-8000-000000000001', '2031-01-01', '00000000-0000-7000-8000-0000000a0002', 75, now(), '00000000-0000-7000-8000-0000000000e7');
insert into asset_depreciation values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000a0001', 1, '2031-01-01', 75);
-- refused: asset_keeps_part_of_its_cost
update asset set residual = 1001 where asset_id = '00000000-0000-7000-8000-0000000a0001';
-- refused: asset_months_are_few
update asset set months_before = 13 where asset_id = '00000000-0000-7000-8000-0000000a0001';
-- refused: asset_depreciation_run_fk
insert into asset_depreciation values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000a0001', 2, '2031-02-01', 75);
-- refused: asset_depreciation_pk
insert into asset_depreciation values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000a0001', 1, '2031-01-01', 75);
-- refused: permission denied
-- as application
update tax_rate set rate_bp = 0;
-- refused: tax_accrual_is_of_a_month
insert into tax_accrual values
  ('00000000-0000-7000-8000-000000000001', '2031-01-02', 0, 50, 0, '00000000-0000-7000-8000-0000000a0003', now(),
   '00000000-0000-7000-8000-0000000000e7');
