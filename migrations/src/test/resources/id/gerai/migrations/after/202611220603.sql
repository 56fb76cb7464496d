insert into member (cooperative_id, member_id, member_no, name, joined_on, status, nik_hash, revision) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000d1', '0001', 'Anggota Contoh', '2025-07-14', 'ACTIVE', '\x01', 1);
-- refused: member_nik_is_unique
insert into member (cooperative_id, member_id, member_no, name, joined_on, status, nik_hash, revision) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000d2', '0002', 'Anggota Kembar', '2025-07-14', 'ACTIVE', '\x01', 1);
-- passes: another cooperative may know the same person
insert into member (cooperative_id, member_id, member_no, name, joined_on, status, nik_hash, revision) values
  ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-0000000000d3', '0001', 'Anggota Contoh', '2025-07-14', 'ACTIVE', '\x01', 1);
-- refused: share_account_is_not_negative
insert into share_account values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000d1', 'PRINCIPAL', -1);
-- refused: member_leaves_after_joining
update member set left_on = '2025-07-13';
