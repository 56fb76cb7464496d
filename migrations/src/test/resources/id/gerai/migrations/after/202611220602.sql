insert into cooperative values
  ('00000000-0000-7000-8000-000000000001', 'Koperasi Contoh', 'AHU-000001', 'Jl. Contoh 1', 'Contoh', 'Asia/Jakarta', 100, '', '', now()),
  ('00000000-0000-7000-8000-000000000002', 'Koperasi Lain', 'AHU-000002', 'Jl. Lain 2', 'Lain', 'Asia/Jakarta', 100, '', '', now());
insert into outlet values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1', 'G1', 'Gerai Contoh', '', 1);
insert into terminal values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000a1', 'G1', '\x00', now());
insert into audit_entry values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000c1', now(), null, 'test', 'cooperative');
-- refused: cooperative_rounding_is_circulating
update cooperative set cash_rounding_step = 30;
-- refused: facts_are_append_only
do $$ begin
  delete from audit_entry;
exception when sqlstate '23001' then
  raise exception 'facts_are_append_only';
end $$;
-- refused: permission denied
-- as application
delete from audit_entry;
-- refused: outlet_cooperative_fk
insert into outlet values
  ('00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-0000000000a9', 'G9', 'Nowhere', '', 1);
-- refused: terminal_outlet_fk
insert into terminal values
  ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-0000000000b2', '00000000-0000-7000-8000-0000000000a1', 'G2', '\x00', now());
