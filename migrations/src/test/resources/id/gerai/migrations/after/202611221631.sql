insert into manual_journal (cooperative_id, draft_id, state, posting_date, description, attachment, total, written_at, written_by) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000d0001', 'SUBMITTED', '2031-01-31', 'Koreksi', 'Map 3', 5, now(),
   '00000000-0000-7000-8000-0000000000e7');
insert into recurring_journal (cooperative_id, recurring_id, description, attachment, day_of_month, first_month, total, written_at, written_by, needs_another) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000d0002', 'Sewa', 'Kontrak 1', 31, '2031-01-01', 5, now(),
   '00000000-0000-7000-8000-0000000000e7', true);
-- refused: manual_journal_has_four_eyes
update manual_journal set state = 'APPROVED', needs_another = true, decided_at = now(), decided_by = written_by
  where draft_id = '00000000-0000-7000-8000-0000000d0001';
-- refused: manual_journal_rejection_has_reason
update manual_journal set state = 'REJECTED', decided_at = now(), decided_by = '00000000-0000-7000-8000-0000000000e8'
  where draft_id = '00000000-0000-7000-8000-0000000d0001';
-- refused: recurring_journal_has_four_eyes
update recurring_journal set approved_at = now(), approved_by = written_by
  where recurring_id = '00000000-0000-7000-8000-0000000d0002';
-- refused: recurring_run_is_of_a_month
insert into recurring_run values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000d0002', '2031-01-31',
  '00000000-0000-7000-8000-0000000d0003', now());
-- passes
insert into recurring_run values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000d0002', '2031-01-01',
  '00000000-0000-7000-8000-0000000d0003', now());
