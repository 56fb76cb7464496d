insert into overseer values
  ('00000000-0000-7000-8000-0000000e0001', 'dinas', 'Bu Dinas', 'x', true, now());
insert into login values ('dinas', null, '00000000-0000-7000-8000-0000000e0001');
insert into oversight values
  ('00000000-0000-7000-8000-0000000e0001', '00000000-0000-7000-8000-000000000001', now());
-- refused: overseer_login_is_unique
insert into overseer values
  ('00000000-0000-7000-8000-0000000e0002', 'dinas', 'Pak Dinas', 'x', true, now());
-- refused: overseer_login_is_plain
insert into overseer values
  ('00000000-0000-7000-8000-0000000e0002', 'Pak Dinas', 'Pak Dinas', 'x', true, now());
-- refused: oversight_overseer_fk
insert into oversight values
  ('00000000-0000-7000-8000-0000000e0009', '00000000-0000-7000-8000-000000000001', now());
-- refused: oversight_pk
insert into oversight values
  ('00000000-0000-7000-8000-0000000e0001', '00000000-0000-7000-8000-000000000001', now());
-- refused: permission denied
-- as application
delete from overseer;
-- refused: permission denied
-- as application
update oversight set granted_at = now();
