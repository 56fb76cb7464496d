insert into proposal (cooperative_id, proposal_id, kind, member_id, amount, date, reason, proposed_at, proposed_by) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000b0001', 'CREDIT_WRITE_OFF', '00000000-0000-7000-8000-0000000000d1', 5000, '2026-02-01', 'Pindah', now(), '00000000-0000-7000-8000-0000000000e7');
insert into credit_terms values ('00000000-0000-7000-8000-000000000001', '2026-01-01', 30, 'RAT 2025', now(), null);
-- refused: proposal_is_decided_by_another
update proposal set state = 'APPROVED', decided_at = now(), decided_by = proposed_by;
-- refused: proposal_is_decided_whole
update proposal set state = 'APPROVED';
-- refused: proposal_amount_is_positive
update proposal set amount = 0;
-- refused: credit_terms_days_are_a_time
insert into credit_terms values ('00000000-0000-7000-8000-000000000001', '2026-02-01', -1, 'RAT', now(), null);
-- refused: credit_set_off_has_consent
insert into credit_set_off values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000b0002', '00000000-0000-7000-8000-0000000000d1', 'SAVINGS', 5000, '', now(), null);
