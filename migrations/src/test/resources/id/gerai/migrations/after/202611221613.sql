do $$ begin
  if (select array_agg(a.programme || a.source) from assistance a join member m using (cooperative_id, member_id)
      where m.member_no = '0009') <> '{PKHMANUAL}' then
    raise exception 'assistance was not taken over';
  end if;
end $$;
-- refused: assistance_is_counted_once
insert into assistance values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000f1301', '00000000-0000-7000-8000-0000000000d9', 'PKH', 'DTSEN', '2026-01-01', null);
-- refused: assistance_ends_after_it_began
update assistance set until = '2000-01-01';
