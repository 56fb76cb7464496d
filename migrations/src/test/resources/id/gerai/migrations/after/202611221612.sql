insert into settlement (cooperative_id, settlement_id, settlement_no, member_id, kind, ended_on, reason, state, fingerprint, debt, set_off, payout, drafted_at, drafted_by) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f1001', 1, '00000000-0000-7000-8000-0000000000d1', 'LEFT', '2026-01-01', 'Pindah', 'DRAFT', 'x', 0, 0, 5, now(), '00000000-0000-7000-8000-0000000000e7');
-- refused: settlement_is_one_at_a_time
insert into settlement (cooperative_id, settlement_id, settlement_no, member_id, kind, ended_on, reason, state, fingerprint, debt, set_off, payout, drafted_at, drafted_by) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f1002', 2, '00000000-0000-7000-8000-0000000000d1', 'LEFT', '2026-01-01', 'Pindah', 'DRAFT', 'x', 0, 0, 5, now(), '00000000-0000-7000-8000-0000000000e7');
-- refused: settlement_is_reviewed_by_another
update settlement set state = 'REVIEWED', reviewed_at = now(), reviewed_by = drafted_by where settlement_no = 1;
-- refused: settlement_posting_has_its_trace
update settlement set state = 'POSTED', reviewed_at = now(), reviewed_by = '00000000-0000-7000-8000-0000000000e8' where settlement_no = 1;
-- refused: settlement_amounts_fit
update settlement set set_off = 1 where settlement_no = 1;
-- refused: heir_share_is_a_part
insert into heir (cooperative_id, heir_id, member_id, position, name, relation, share_bp) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f1003', '00000000-0000-7000-8000-0000000000d1', 1, 'Anak', 'anak', 10001);
