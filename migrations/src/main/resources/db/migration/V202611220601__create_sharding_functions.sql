-- The same migrations run on plain PostgreSQL and on Citus. These functions do the difference, so that
-- every table can be placed in the statement after it is created, parents first.

create function shard_by_cooperative(table_name regclass) returns void
language plpgsql as $$
begin
  if to_regproc('create_distributed_table') is null then
    return;
  end if;
  perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
  if table_name = 'cooperative'::regclass then
    execute 'select create_distributed_table($1, ''cooperative_id'')' using table_name;
  else
    execute 'select create_distributed_table($1, ''cooperative_id'', colocate_with => ''cooperative'')'
      using table_name;
  end if;
end $$;
comment on function shard_by_cooperative is
  'Distributes a table by cooperative_id on Citus; does nothing on plain PostgreSQL.';

create function replicate_everywhere(table_name regclass) returns void
language plpgsql as $$
begin
  if to_regproc('create_reference_table') is null then
    return;
  end if;
  perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
  execute 'select create_reference_table($1)' using table_name;
end $$;
comment on function replicate_everywhere is
  'Copies a small shared table to every node on Citus; does nothing on plain PostgreSQL.';

-- The server works as the role gerai_app, which owns nothing. Where an installation has no such role,
-- the triggers behind the privileges still refuse changes of facts.
create function grant_to_application(table_name regclass, privileges text) returns void
language plpgsql as $$
begin
  if exists (select from pg_roles where rolname = 'gerai_app') then
    execute format('grant %s on %s to gerai_app', privileges, table_name);
  end if;
end $$;
comment on function grant_to_application is
  'Grants privileges to the role gerai_app where it exists.';

-- A fact is never changed: a mistake is reversed by a new fact.
create function refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'facts in % are never changed or removed; record a reversal', tg_table_name
    using errcode = '23001', constraint = 'facts_are_append_only';
end $$;
comment on function refuse_change is 'Trigger function of append-only tables.';
