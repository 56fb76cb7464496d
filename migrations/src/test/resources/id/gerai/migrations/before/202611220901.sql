-- A line of the first contract, sold by weight.
insert into sale_line values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f1', 1, null, 'Gula', 'kg', 1250, 14000, 14000, 17500, 0, null, 0);
