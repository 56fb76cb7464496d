-- passes: who works for a cooperative sees its rows and no other's
-- as application
set gerai.cooperative = '00000000-0000-7000-8000-000000000001';
do $$ begin
  assert (select count(*) from cooperative) = 1, 'cooperative';
  assert (select count(*) from user_account) > 0, 'own rows';
  assert (select bool_and(cooperative_id = '00000000-0000-7000-8000-000000000001') from user_account), 'others';
end $$;
-- passes: who says nothing, or nobody, sees nothing
-- as application
do $$ begin
  assert (select count(*) from cooperative) = 0, 'nothing said';
  perform set_config('gerai.cooperative', '', true);
  assert (select count(*) from cooperative) = 0, 'nobody said';
end $$;
-- passes: what serves all sees all
-- as application
set gerai.cooperative = '*';
do $$ begin
  assert (select count(*) from cooperative) > 1, 'all';
end $$;
-- passes: a change of all rows is one of the own rows
-- as application
set gerai.cooperative = '00000000-0000-7000-8000-000000000002';
update cooperative set name = 'Ours';
-- passes
do $$ begin
  assert (select count(*) from cooperative where name = 'Ours') = 1, 'others changed';
end $$;
-- refused: new row violates row-level security policy
-- as application
set gerai.cooperative = '00000000-0000-7000-8000-000000000002';
insert into counter values ('00000000-0000-7000-8000-000000000001', 'smuggled', 1);
-- refused: new row violates row-level security policy
-- as application
set gerai.cooperative = '00000000-0000-7000-8000-000000000001';
update user_account set cooperative_id = '00000000-0000-7000-8000-000000000002';
-- refused: new row violates row-level security policy
-- as application
insert into counter values ('00000000-0000-7000-8000-000000000001', 'smuggled', 1);
-- refused: invalid input syntax for type uuid
-- as application
set gerai.cooperative = ''' or 1=1 --';
select * from cooperative;
