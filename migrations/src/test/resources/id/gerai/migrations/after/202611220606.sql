insert into account select '00000000-0000-7000-8000-000000000001', code, name from account_template;
insert into fiscal_year values
  ('00000000-0000-7000-8000-000000000001', 2025, '2025-01-01', '2025-12-31'),
  ('00000000-0000-7000-8000-000000000001', 2026, '2026-01-01', '2026-12-31');
insert into journal values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000101', 2026, '2026-03-12', 'SALE', 'Penjualan', null, now());
insert into journal_entry values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000101', 1, '1103', null, 17500),
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000101', 2, '4102', null, -17500);
-- refused: does not balance
insert into journal_entry values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000101', 3, '1103', null, 1);
-- refused: closed or another year
insert into journal values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000102', 2026, '2025-12-31', 'SALE', 'Tahun lain', null, now());
-- passes: last year is still open
insert into journal values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000103', 2025, '2025-12-31', 'SALE', 'Tahun lalu', null, now());
update fiscal_year set closed_at = now() where year = 2025;
-- refused: closed or another year
insert into journal values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000104', 2025, '2025-12-31', 'SALE', 'Terlambat', null, now());
-- refused: never changed or removed
update journal_entry set amount = 2 * amount;
-- refused: journal_is_reversed_once
insert into journal values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000105', 2026, '2026-03-13', 'REVERSAL', 'Balik', '00000000-0000-7000-8000-000000000101', now()),
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000106', 2026, '2026-03-13', 'REVERSAL', 'Balik lagi', '00000000-0000-7000-8000-000000000101', now());
