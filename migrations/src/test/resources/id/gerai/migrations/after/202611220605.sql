insert into event values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000b1',
   1, 'sale_completed', 1, now(), '2026-03-12', now(), repeat('0', 64), '{}');
insert into sale values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f1', 'SALE', '00000000-0000-7000-8000-0000000000a1',
   '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000f9', '00000000-0000-7000-8000-0000000000f8',
   'G1-000001', null, null, '2026-03-12', now(), 17500, 0, 0);
-- refused: event_sequence_is_unique
insert into event values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f2', '00000000-0000-7000-8000-0000000000b1',
   1, 'sale_completed', 1, now(), '2026-03-12', now(), repeat('0', 64), '{}');
-- refused: never changed or removed
update event set content = '{"total":0}';
-- refused: never changed or removed
delete from sale;
-- refused: never changed or removed
truncate event cascade;
-- refused: permission denied
-- as application
update sale set total = 1;
-- refused: sale_return_names_original
insert into sale values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f1', 'RETURN', '00000000-0000-7000-8000-0000000000a1',
   '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000f9', '00000000-0000-7000-8000-0000000000f8',
   'G1-000002', null, null, '2026-03-12', now(), 17500, 0, 0);
