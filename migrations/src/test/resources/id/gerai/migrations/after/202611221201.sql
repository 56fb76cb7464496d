do $$ begin
  if (select head_hash from terminal where terminal_id = '00000000-0000-7000-8000-0000000000b1')
     is distinct from (select content_hash from event e
       join terminal t on t.terminal_id = e.terminal_id and e.sequence = t.contiguous_sequence
       where e.terminal_id = '00000000-0000-7000-8000-0000000000b1') then
    raise exception 'the head of a till that had sent was not found';
  end if;
  if (select count(distinct feed_epoch) from cooperative) <> (select count(*) from cooperative) then
    raise exception 'cooperatives share an epoch';
  end if;
end $$;
insert into terminal (cooperative_id, terminal_id, outlet_id, code, public_key, enrolled_at,
                      contiguous_sequence, succeeds_terminal_id, first_sequence) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000b9', '00000000-0000-7000-8000-0000000000a1',
   'G9', '\x00', now(), 2, '00000000-0000-7000-8000-0000000000b1', 3);
insert into user_account (cooperative_id, user_id, login_name, display_name, role, password_hash, revision, created_at) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000e7', 'contoh7', 'Contoh', 'MANAGER', 'x', 7, now());
insert into closing_without_till values
  ('00000000-0000-7000-8000-000000000001', 2026, '00000000-0000-7000-8000-0000000000b9', now(),
   '00000000-0000-7000-8000-0000000000e7', 'Mesin rusak, data tidak terbaca');
insert into quarantine (cooperative_id, quarantine_id, terminal_id, received_at, reason, content_hash, content, sequence) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000c9', '00000000-0000-7000-8000-0000000000b9',
   now(), 'MALFORMED', repeat('a', 64), '\x00', 4);
insert into quarantine_resolution values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000c9', now(),
   '00000000-0000-7000-8000-0000000000e7', 'Dicatat ulang');
-- refused: never changed or removed
update closing_without_till set reason = 'Lain';
-- refused: never changed or removed
delete from quarantine_resolution;
-- refused: terminal_succeeds_fk
update terminal set succeeds_terminal_id = '00000000-0000-7000-8000-0000000000ff'
where terminal_id = '00000000-0000-7000-8000-0000000000b9';
-- refused: terminal_hashes_are_sha256
update terminal set head_hash = 'x' where terminal_id = '00000000-0000-7000-8000-0000000000b9';
-- refused: parcel_import_counts_are_not_negative
insert into parcel_import (cooperative_id, import_id, parcel_id, terminal_id, file_name, started_at, imported_by, events) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000d9', '00000000-0000-7000-8000-0000000000da',
   '00000000-0000-7000-8000-0000000000b9', 'kasir-G9.gerai', now(), '00000000-0000-7000-8000-0000000000e7', -1);
-- refused: closing_without_till_has_reason
insert into closing_without_till values
  ('00000000-0000-7000-8000-000000000001', 2025, '00000000-0000-7000-8000-0000000000b9', now(),
   '00000000-0000-7000-8000-0000000000e7', '');
