insert into shu_policy values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000201', 2025, '{}', 'RAT 1/2026', now());
insert into shu_run values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000202', 2025, '00000000-0000-7000-8000-000000000201',
   'CALCULATED', 3000000, 1000000, 0, 4, 600000, 2747000, '', now(), '00000000-0000-7000-8000-0000000000aa');
insert into shu_share values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000202', '00000000-0000-7000-8000-0000000000d1', 210000, 45868, 0, 45868, 'AAAA-AAAA');
-- refused: shu_run_has_four_eyes
update shu_run set state = 'APPROVED', approved_at = now(), approved_by = calculated_by, decision_reference = 'RAT 1/2026';
-- refused: shu_run_approval_cites_decision
update shu_run set state = 'APPROVED', approved_at = now(), approved_by = '00000000-0000-7000-8000-0000000000bb';
-- refused: never changed or removed
update shu_share set total = 99999;
-- refused: shu_run_is_approved_before_distribution
update shu_run set distributed_at = now();
