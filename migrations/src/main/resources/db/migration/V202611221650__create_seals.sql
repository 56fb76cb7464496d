-- Journals numbered and sealed day by day, off the hot path: who changes a row of the books afterwards gets
-- another code than the one that was printed.
set citus.enable_unsafe_triggers = on;

create table day_seal (
  cooperative_id uuid not null,
  seal_no bigint not null,
  day date not null,
  first_number bigint not null,
  last_number bigint not null,
  debit bigint not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  constraint day_seal_pk primary key (cooperative_id, seal_no),
  constraint day_seal_day_is_unique unique (cooperative_id, day),
  constraint day_seal_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint day_seal_has_journals check (first_number >= 1 and last_number >= first_number),
  constraint day_seal_hashes_are_sha256 check (hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^[0-9a-f]{64}$')
);
select shard_by_cooperative('day_seal');
select grant_to_application('day_seal', 'select, insert');
create trigger day_seal_is_append_only before update or delete or truncate on day_seal
  for each statement execute function refuse_change();
comment on table day_seal is 'One day''s journals under one hash, chained to the day before that had any.';
comment on column day_seal.day is 'The last day by whose end they were recorded; later arrivals of an older day are sealed with the next.';
comment on column day_seal.debit is 'Rupiah: the debit side of all of them, which people can compare with the journal.';

create table sealed_journal (
  cooperative_id uuid not null,
  journal_id uuid not null,
  number bigint not null,
  seal_no bigint not null,
  hash text not null,
  constraint sealed_journal_pk primary key (cooperative_id, journal_id),
  constraint sealed_journal_number_is_unique unique (cooperative_id, number),
  constraint sealed_journal_journal_fk foreign key (cooperative_id, journal_id) references journal (cooperative_id, journal_id),
  constraint sealed_journal_seal_fk foreign key (cooperative_id, seal_no) references day_seal (cooperative_id, seal_no),
  constraint sealed_journal_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);
select shard_by_cooperative('sealed_journal');
select grant_to_application('sealed_journal', 'select, insert');
create index sealed_journal_seal_idx on sealed_journal (cooperative_id, seal_no);
create trigger sealed_journal_is_append_only before update or delete or truncate on sealed_journal
  for each statement execute function refuse_change();
comment on table sealed_journal is 'A journal''s number in the books, without gaps, and the hash of all that it says.';

create table check_run (
  cooperative_id uuid not null,
  run_id uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  run_by uuid,
  checks integer not null,
  failed integer not null,
  constraint check_run_pk primary key (cooperative_id, run_id),
  constraint check_run_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint check_run_counts_are_sane check (checks > 0 and failed between 0 and checks)
);
select shard_by_cooperative('check_run');
select grant_to_application('check_run', 'select, insert');
create index check_run_time_idx on check_run (cooperative_id, started_at);
create trigger check_run_is_append_only before update or delete or truncate on check_run
  for each statement execute function refuse_change();
comment on table check_run is 'One run of all integrity checks.';
comment on column check_run.run_by is 'Null where the server ran it by itself.';

create table check_finding (
  cooperative_id uuid not null,
  run_id uuid not null,
  check_name text not null,
  place_no integer not null,
  place text not null,
  constraint check_finding_pk primary key (cooperative_id, run_id, check_name, place_no),
  constraint check_finding_run_fk foreign key (cooperative_id, run_id) references check_run (cooperative_id, run_id)
);
select shard_by_cooperative('check_finding');
select grant_to_application('check_finding', 'select, insert');
create trigger check_finding_is_append_only before update or delete or truncate on check_finding
  for each statement execute function refuse_change();
comment on table check_finding is 'A place where a check did not hold; the first hundred of each.';
