insert into village_share_rule values
  ('00000000-0000-7000-8000-000000000001', 2026, null, 2000, 'SURPLUS_AFTER_TAX', 'Inpres 17/2025', true, now(),
   '00000000-0000-7000-8000-0000000000e7');
-- refused: village_share_rule_rate_is_a_part
insert into village_share_rule values
  ('00000000-0000-7000-8000-000000000001', 2027, null, 10001, 'SURPLUS_AFTER_TAX', 'Inpres 17/2025', true, now(),
   '00000000-0000-7000-8000-0000000000e7');
-- refused: village_share_rule_cites_the_law
insert into village_share_rule values
  ('00000000-0000-7000-8000-000000000001', 2027, null, 2000, 'SURPLUS_AFTER_TAX', '', true, now(),
   '00000000-0000-7000-8000-0000000000e7');
-- refused: village_share_rule_years_are_in_order
insert into village_share_rule values
  ('00000000-0000-7000-8000-000000000001', 2027, 2026, 2000, 'SURPLUS_AFTER_TAX', 'Inpres 17/2025', true, now(),
   '00000000-0000-7000-8000-0000000000e7');
