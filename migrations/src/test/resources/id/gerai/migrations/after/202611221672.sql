do $$ begin
  if not exists (select 1 from pg_indexes where indexname = 'journal_opening_idx' and indexdef like '%kind%OPENING%') then
    raise exception 'openings are looked for among all journals';
  end if;
end $$;
