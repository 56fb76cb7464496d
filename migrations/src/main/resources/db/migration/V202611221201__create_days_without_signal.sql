-- What it takes to work for days without a signal: chains that part, lines that wait for a manager,
-- parcels by hand, and closing a year without a till.
set citus.enable_unsafe_triggers = on;

alter table cooperative add column feed_epoch uuid not null default gen_random_uuid();
comment on column cooperative.feed_epoch is 'Renewed when the books are restored from a copy: cursors of before mean nothing then.';

alter table terminal add column succeeds_terminal_id uuid;
alter table terminal add column first_sequence bigint not null default 1;
alter table terminal add column first_previous text not null default repeat('0', 64);
alter table terminal add column head_hash text not null default repeat('0', 64);
alter table terminal add column diverged_at timestamptz;
alter table terminal add column clock_ahead_ms bigint;
alter table terminal add constraint terminal_succeeds_fk
  foreign key (cooperative_id, succeeds_terminal_id) references terminal (cooperative_id, terminal_id);
alter table terminal add constraint terminal_first_sequence_starts_at_one check (first_sequence >= 1);
alter table terminal add constraint terminal_hashes_are_sha256
  check (first_previous ~ '^[0-9a-f]{64}$' and head_hash ~ '^[0-9a-f]{64}$');
comment on column terminal.succeeds_terminal_id is 'The identity whose chain this one goes on with, since the two had parted.';
comment on column terminal.first_sequence is 'Number of the first event under this identity; 1 but for a successor.';
comment on column terminal.first_previous is 'The hash that the first event names: of the last event it shares with the identity before.';
comment on column terminal.head_hash is 'Hash of the event at contiguous_sequence; that which the first event names before any came.';
comment on column terminal.diverged_at is 'When events came that contradict what is here: a copy of this till is at work.';
comment on column terminal.clock_ahead_ms is 'By how much its clock was ahead of the server''s when it was heard last; below zero behind.';

update terminal t
set head_hash = e.content_hash
from event e
where e.cooperative_id = t.cooperative_id and e.terminal_id = t.terminal_id
  and e.sequence = t.contiguous_sequence;

alter table quarantine add column event_id uuid;
alter table quarantine add column sequence bigint;
create index quarantine_sequence_idx on quarantine (cooperative_id, terminal_id, sequence)
  where sequence is not null;
comment on column quarantine.event_id is 'As far as it can be read in the line.';
comment on column quarantine.sequence is 'As far as it can be read in the line.';

create table quarantine_resolution (
  cooperative_id uuid not null,
  quarantine_id uuid not null,
  resolved_at timestamptz not null,
  resolved_by uuid not null,
  resolution text not null,
  constraint quarantine_resolution_pk primary key (cooperative_id, quarantine_id),
  constraint quarantine_resolution_quarantine_fk
    foreign key (cooperative_id, quarantine_id) references quarantine (cooperative_id, quarantine_id),
  constraint quarantine_resolution_user_fk
    foreign key (cooperative_id, resolved_by) references user_account (cooperative_id, user_id),
  constraint quarantine_resolution_says_something check (resolution <> '')
);
select shard_by_cooperative('quarantine_resolution');
select grant_to_application('quarantine_resolution', 'select, insert');
create trigger quarantine_resolution_is_append_only before update or delete or truncate on quarantine_resolution
  for each statement execute function refuse_change();
comment on table quarantine_resolution is 'What a manager decided about a line that could not be taken as an event.';

alter table attention add column as_proposed boolean not null default false;
comment on column attention.as_proposed is 'True where the manager did what was proposed.';

create table parcel_import (
  cooperative_id uuid not null,
  import_id uuid not null,
  parcel_id uuid not null,
  terminal_id uuid not null,
  file_name text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  imported_by uuid not null,
  frames bigint not null default 0,
  events bigint not null default 0,
  recorded bigint not null default 0,
  for_attention bigint not null default 0,
  set_aside bigint not null default 0,
  damaged bigint not null default 0,
  damage_places text not null default '',
  complete boolean not null default false,
  constraint parcel_import_pk primary key (cooperative_id, import_id),
  constraint parcel_import_terminal_fk foreign key (cooperative_id, terminal_id) references terminal (cooperative_id, terminal_id),
  constraint parcel_import_user_fk foreign key (cooperative_id, imported_by) references user_account (cooperative_id, user_id),
  constraint parcel_import_counts_are_not_negative check (
    frames >= 0 and events >= 0 and recorded >= 0 and for_attention >= 0 and set_aside >= 0 and damaged >= 0)
);
select shard_by_cooperative('parcel_import');
select grant_to_application('parcel_import', 'select, insert, update');
create index parcel_import_parcel_idx on parcel_import (cooperative_id, parcel_id);
create index parcel_import_started_idx on parcel_import (cooperative_id, started_at);
comment on table parcel_import is 'A file of events that was brought by hand, and what became of it.';
comment on column parcel_import.frames is 'How many frames from the start are recorded; the next attempt goes on behind them.';
comment on column parcel_import.set_aside is 'Lines that are kept in quarantine.';
comment on column parcel_import.damage_places is 'The first of them, as KIND@byte separated by spaces.';
comment on column parcel_import.damaged is 'Places in the file that could not be read.';

create table closing_without_till (
  cooperative_id uuid not null,
  fiscal_year integer not null,
  terminal_id uuid not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  reason text not null,
  constraint closing_without_till_pk primary key (cooperative_id, fiscal_year, terminal_id),
  constraint closing_without_till_terminal_fk foreign key (cooperative_id, terminal_id) references terminal (cooperative_id, terminal_id),
  constraint closing_without_till_user_fk foreign key (cooperative_id, decided_by) references user_account (cooperative_id, user_id),
  constraint closing_without_till_has_reason check (reason <> '')
);
select shard_by_cooperative('closing_without_till');
select grant_to_application('closing_without_till', 'select, insert');
create trigger closing_without_till_is_append_only before update or delete or truncate on closing_without_till
  for each statement execute function refuse_change();
comment on table closing_without_till is 'Who decided to close a book year without waiting for a till, and why. What it still brings counts in the open year.';
