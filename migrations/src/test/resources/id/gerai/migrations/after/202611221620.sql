do $$ begin
  if (select string_agg(kind || ' ' || valid_from || ' ' || amount, ', ' order by kind) from share_rate)
      <> 'MANDATORY 1900-01-01 10000, PRINCIPAL 1900-01-01 50000' then
    raise exception 'what was set does not count from always';
  end if;
end $$;
update cooperative set principal_share = 0, mandatory_share = 0;
delete from share_rate;
insert into share_rate values ('00000000-0000-7000-8000-000000000001', 'MANDATORY', '2026-01-01', 10000, 'RAT 2025', now(), null);
-- refused: share_rate_kind_is_a_duty
insert into share_rate values ('00000000-0000-7000-8000-000000000001', 'VOLUNTARY', '2026-01-01', 10000, 'RAT 2025', now(), null);
-- refused: share_rate_is_not_negative
insert into share_rate values ('00000000-0000-7000-8000-000000000001', 'PRINCIPAL', '2026-01-01', -1, 'RAT 2025', now(), null);
-- refused: share_rate_names_its_decision
insert into share_rate values ('00000000-0000-7000-8000-000000000001', 'PRINCIPAL', '2026-01-01', 1, '', now(), null);
-- refused: permission denied
-- as application
delete from share_rate;
