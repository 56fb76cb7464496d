do $$ begin
  if (select count(distinct identity_key) from cooperative where identity_key ~ '^[0-9a-f]{64}$') <> 2 then
    raise exception 'every cooperative has a secret of its own';
  end if;
end $$;
-- passes: savings fell below zero
insert into share_account values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000d1', 'VOLUNTARY', -1, 1);
-- refused: member_credit_limit_is_not_negative
update member set credit_limit = -1;
-- refused: cooperative_lock_is_a_time
update cooperative set lock_after_minutes = -1;
