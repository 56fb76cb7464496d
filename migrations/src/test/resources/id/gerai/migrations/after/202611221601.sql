do $$ begin
  if exists (select from journal_entry e join journal j using (cooperative_id, journal_id)
             where e.posting_date <> j.posting_date) then
    raise exception 'an entry has another day than its journal';
  end if;
  if exists (select from account where cash_flow <> 'CASH' and code in ('1101', '1103', '1111')) then
    raise exception 'cash is not cash';
  end if;
  if (select count(*) from account where code = '6109') <> (select count(*) from cooperative) then
    raise exception 'a cooperative lacks the new accounts';
  end if;
end $$;
insert into fiscal_year (cooperative_id, year, starts_on, ends_on) values
  ('00000000-0000-7000-8000-000000000001', 2031, '2031-01-01', '2031-12-31');
insert into journal (cooperative_id, journal_id, fiscal_year, posting_date, kind, description, recorded_at) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0001', 2031, '2031-01-31', 'MANUAL', 'Januari', now()),
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0002', 2031, '2031-12-31', 'CLOSING', 'Tutup buku', now());
insert into journal_entry (cooperative_id, journal_id, line_no, account_code, amount, posting_date) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0001', 1, '1101', 5, '2031-01-31'),
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0001', 2, '4901', -5, '2031-01-31');
do $$ begin
  if (select array_agg(period order by period) from journal where fiscal_year = 2031) <> '{1,13}' then
    raise exception 'a journal lies in another period';
  end if;
end $$;
insert into period_lock values
  ('00000000-0000-7000-8000-000000000001', 2031, 1, '2031-01-01', '2031-01-31', now(), null),
  ('00000000-0000-7000-8000-000000000001', 2031, 12, '2031-12-01', '2031-12-31', now(), null);
insert into period_balance values
  ('00000000-0000-7000-8000-000000000001', 2031, 1, '1101', 5, 0, 1);
-- A locked December takes the closing entries.
insert into journal_entry (cooperative_id, journal_id, line_no, account_code, amount, posting_date) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0002', 1, '4901', 5, '2031-12-31'),
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0002', 2, '3301', -5, '2031-12-31');
-- refused: falls in a locked month
insert into journal (cooperative_id, journal_id, fiscal_year, posting_date, kind, description, recorded_at) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0003', 2031, '2031-01-15', 'MANUAL', 'Terlambat', now());
-- refused: falls in a closed period
insert into journal_entry (cooperative_id, journal_id, line_no, account_code, amount, posting_date) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0001', 3, '1101', 5, '2031-01-31'),
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0001', 4, '4901', -5, '2031-01-31');
-- refused: journal_entry_journal_fk
insert into journal_entry (cooperative_id, journal_id, line_no, account_code, amount, posting_date) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0001', 3, '1101', 5, '2031-02-01'),
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0001', 4, '4901', -5, '2031-02-01');
-- refused: period_act_has_its_reason
insert into period_act values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0004', 2031, 1, 'UNLOCKED', '', now(),
   '00000000-0000-7000-8000-0000000000e7');
-- passes
do $$ begin
  update fiscal_year set closed_at = now() where year = 2031;
  begin
    insert into journal_entry (cooperative_id, journal_id, line_no, account_code, amount, posting_date) values
      ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0002', 3, '1101', 5, '2031-12-31'),
      ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f0002', 4, '4901', -5, '2031-12-31');
    raise exception 'an entry was slipped into a closed year';
  exception when check_violation then
    null;
  end;
end $$;
