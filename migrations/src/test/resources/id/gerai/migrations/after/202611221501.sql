insert into enrolment_code (cooperative_id, enrolment_id, outlet_id, code_hash, terminal_code, expires_at, issued_by,
                            lost_key_terminal_id, lost_key_reason) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a1',
   'x1', 'G10', now(), '00000000-0000-7000-8000-0000000000e7', '00000000-0000-7000-8000-0000000000b9', 'Kartu memori rusak');
insert into enrolment_code (cooperative_id, enrolment_id, outlet_id, code_hash, terminal_code, expires_at, issued_by) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f2', '00000000-0000-7000-8000-0000000000a1',
   'x2', 'G11', now(), '00000000-0000-7000-8000-0000000000e7');
-- refused: enrolment_code_lost_key_terminal_fk
update enrolment_code set lost_key_terminal_id = '00000000-0000-7000-8000-0000000000ff' where code_hash = 'x1';
-- refused: enrolment_code_lost_key_has_reason
update enrolment_code set lost_key_reason = '' where code_hash = 'x1';
-- refused: enrolment_code_lost_key_has_reason
update enrolment_code set lost_key_reason = null where code_hash = 'x1';
-- refused: enrolment_code_lost_key_has_reason
update enrolment_code set lost_key_reason = 'Tanpa mesin' where code_hash = 'x2';
