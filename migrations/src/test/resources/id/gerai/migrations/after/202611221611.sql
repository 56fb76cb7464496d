do $$ begin
  if exists (select from member m where not exists (
      select from member_movement v where v.cooperative_id = m.cooperative_id and v.member_id = m.member_id)) then
    raise exception 'a membership began without a movement';
  end if;
  if exists (select from counter c where c.series = 'movement' and c.value <> (
      select max(movement_no) from member_movement v where v.cooperative_id = c.cooperative_id)) then
    raise exception 'movements are counted wrongly';
  end if;
  if (select array_agg(kind order by movement_no) from member_movement
      where member_id = '00000000-0000-7000-8000-0000000000d8') <> '{ADMITTED,LEFT}' then
    raise exception 'who had left has not left';
  end if;
end $$;
-- refused: never changed or removed
delete from member_movement;
-- refused: member_movement_expulsion_is_decided
insert into member_movement (cooperative_id, movement_no, member_id, kind, happened_on, recorded_at) values
  ('00000000-0000-7000-8000-000000000001', 900, '00000000-0000-7000-8000-0000000000d9', 'EXPELLED', '2026-01-01', now());
-- refused: member_movement_merger_has_two
insert into member_movement (cooperative_id, movement_no, member_id, kind, happened_on, recorded_at) values
  ('00000000-0000-7000-8000-000000000001', 900, '00000000-0000-7000-8000-0000000000d9', 'MERGED', '2026-01-01', now());
-- refused: member_merged_is_ended
update member set merged_into_id = '00000000-0000-7000-8000-0000000000d8' where member_no = '0009';
