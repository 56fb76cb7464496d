insert into day_seal values
  ('00000000-0000-7000-8000-000000000001', 1, '2031-01-31', 1, 1, 5, repeat('0', 64), repeat('a', 64), now());
insert into sealed_journal values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0001', 1, 1, repeat('b', 64));
insert into check_run values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000fc001', now(), now(), null, 25, 1);
insert into check_finding values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000fc001', 'JOURNAL_BALANCES', 1, 'jurnal x');
-- refused: never changed or removed
update sealed_journal set hash = repeat('c', 64);
-- refused: never changed or removed
delete from day_seal;
-- refused: sealed_journal_number_is_unique
insert into sealed_journal values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0002', 1, 1, repeat('b', 64));
-- refused: day_seal_hashes_are_sha256
insert into day_seal values
  ('00000000-0000-7000-8000-000000000001', 2, '2031-02-01', 2, 2, 5, 'x', repeat('a', 64), now());
-- refused: day_seal_day_is_unique
insert into day_seal values
  ('00000000-0000-7000-8000-000000000001', 2, '2031-01-31', 2, 2, 5, repeat('a', 64), repeat('a', 64), now());
-- refused: check_run_counts_are_sane
insert into check_run values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000fc002', now(), now(), null, 25, 26);
