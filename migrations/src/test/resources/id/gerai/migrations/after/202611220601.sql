-- Without Citus the placing functions do nothing, and do not fail.
create table scratch (cooperative_id uuid primary key);
select shard_by_cooperative('scratch');
select replicate_everywhere('scratch');
select grant_to_application('scratch', 'select');
drop table scratch;
