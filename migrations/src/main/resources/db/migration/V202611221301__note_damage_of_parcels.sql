-- A manager who is told that a file was damaged must be able to read again where.
alter table parcel_import add column damage_places text not null default '';
comment on column parcel_import.damage_places is 'The first of them, as KIND@byte separated by spaces.';
create index parcel_import_started_idx on parcel_import (cooperative_id, started_at);
