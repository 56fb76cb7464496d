-- The second belt: whoever works for one cooperative sees and writes that one's rows only, even where a
-- query forgets to say which. A transaction says for whom it works by gerai.cooperative; '*' is for what
-- serves all of them on purpose, and who says nothing sees nothing. The owner of the tables is not bound.

create function shut_off_by_cooperative(table_name regclass) returns void
language plpgsql as $$
declare
  whose text := 'current_setting(''gerai.cooperative'', true)';
begin
  -- Asked once for a statement instead of once for a row; Citus takes no such thing in a policy.
  if to_regproc('create_distributed_table') is null then
    whose := '(select ' || whose || ')';
  end if;
  execute format('alter table %s enable row level security', table_name);
  -- What is not null is guessed to be nearly every row. That is right, because queries name the cooperative
  -- themselves; told twice, the planner would expect hardly any row and join accordingly.
  execute format($policy$
    create policy own_cooperative on %s using (
      case when %s = '*' or cooperative_id = nullif(nullif(%s, '*'), '')::uuid then true end is not null)
    $policy$, table_name, whose, whose);
end $$;
comment on function shut_off_by_cooperative is
  'Lets a transaction see and write only the rows of the cooperative it works for.';

do $$
declare
  one regclass;
begin
  for one in
    select c.oid::regclass from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'cooperative_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'login'
    order by c.relname
  loop
    perform shut_off_by_cooperative(one);
  end loop;
end $$;
