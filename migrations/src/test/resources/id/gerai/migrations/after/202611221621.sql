insert into savings_terms values ('00000000-0000-7000-8000-000000000001', '2026-01-01', 400, 10000, 500000, 'RAT 2025', now(), null);
insert into savings_interest_run values ('00000000-0000-7000-8000-000000000001', '2026-01-01', '00000000-0000-7000-8000-0000000a0001', 365, 400, now(), null);
insert into savings_interest values ('00000000-0000-7000-8000-000000000001', '2026-01-01', '00000000-0000-7000-8000-0000000000d1', 31000000, 3397, 0);
do $$ begin
  if (select rate_bp || ' ' || free_amount from savings_tax) <> '1000 240000' then
    raise exception 'the tax of PP 15/2009 is missing';
  end if;
end $$;
-- refused: savings_terms_interest_is_a_share
insert into savings_terms values ('00000000-0000-7000-8000-000000000001', '2026-02-01', 10001, 0, 0, 'RAT', now(), null);
-- refused: savings_interest_run_pk
insert into savings_interest_run values ('00000000-0000-7000-8000-000000000001', '2026-01-01', '00000000-0000-7000-8000-0000000a0002', 365, 400, now(), null);
-- refused: savings_interest_run_is_of_a_month
insert into savings_interest_run values ('00000000-0000-7000-8000-000000000001', '2026-02-02', '00000000-0000-7000-8000-0000000a0002', 365, 400, now(), null);
-- refused: savings_interest_tax_is_part_of_it
insert into savings_interest values ('00000000-0000-7000-8000-000000000001', '2026-01-01', '00000000-0000-7000-8000-0000000000d2', 1, 1, 2);
-- refused: never changed or removed
update savings_interest set gross = 1;
-- refused: permission denied
-- as application
update savings_tax set rate_bp = 0;
