do $$ begin
  if (select name || nik_masked from person where person_id = '00000000-0000-7000-8000-0000000000d1') <> 'Anggota Contoh' then
    raise exception 'a person was not taken over';
  end if;
  if exists (select from member m left join person p using (cooperative_id, person_id) where p.person_id is null) then
    raise exception 'a membership has no person';
  end if;
end $$;
insert into person (cooperative_id, person_id, name, nik_cipher, nik_hash, nik_masked, birth_date, sex) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000d8', 'Orang Contoh', '\x02', '\x02', '3', '1990-07-01', 'FEMALE');
insert into member (cooperative_id, member_id, member_no, person_id, joined_on, left_on, status, revision) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000d8', '0008', '00000000-0000-7000-8000-0000000000d8', '2025-07-14', '2025-09-01', 'LEFT', 1),
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000d9', '0009', '00000000-0000-7000-8000-0000000000d8', '2025-10-01', null, 'ACTIVE', 1);
-- refused: member_is_one_at_a_time
insert into member (cooperative_id, member_id, member_no, person_id, joined_on, status, revision) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000da', '0010', '00000000-0000-7000-8000-0000000000d8', '2025-11-01', 'CANDIDATE', 1);
-- refused: person_nik_is_unique
insert into person (cooperative_id, person_id, name, nik_cipher, nik_hash, nik_masked) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000db', 'Orang Kembar', '\x02', '\x02', '3');
-- passes: another cooperative may know the same person
insert into person (cooperative_id, person_id, name, nik_cipher, nik_hash, nik_masked) values
  ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-0000000000db', 'Orang Contoh', '\x02', '\x02', '3');
-- refused: person_erased_is_empty
update person set erased_at = now() where person_id = '00000000-0000-7000-8000-0000000000d8';
-- refused: member_person_fk
delete from person where person_id = '00000000-0000-7000-8000-0000000000d8';
