do $$ begin
  if not exists (select from fiscal_year where closed_at is not null) then
    raise exception 'nothing to look at';
  end if;
  if exists (select from fiscal_year y where closed_at is not null and 12 <> (
      select count(*) from period_lock l where l.cooperative_id = y.cooperative_id and l.fiscal_year = y.year)) then
    raise exception 'a closed year has an open month';
  end if;
  if (select sum(debit) from period_balance where fiscal_year = 2031 and period = 13) <> 5 then
    raise exception 'the closing entries were not summed';
  end if;
end $$;
