do $$ begin
  if exists (select 1 from shu_run where capital_basis <> 'YEAR_END') then
    raise exception 'a run of before was not by the year''s end';
  end if;
end $$;
