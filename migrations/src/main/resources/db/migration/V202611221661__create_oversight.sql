-- People of an office (Dinas, assistants) who look at many cooperatives and belong to none. Shared by all, as
-- login names are: they tell who may look, and hold nothing of a cooperative's.

create table overseer (
  overseer_id uuid not null,
  login_name text not null,
  display_name text not null,
  password_hash text not null,
  active boolean not null default true,
  created_at timestamptz not null,
  constraint overseer_pk primary key (overseer_id),
  constraint overseer_login_is_unique unique (login_name),
  constraint overseer_login_is_plain check (login_name ~ '^[a-z0-9._-]{2,40}$')
);
select replicate_everywhere('overseer');
select grant_to_application('overseer', 'select, insert, update');
comment on table overseer is 'Somebody who reads the consolidated figures of chosen cooperatives; never writes.';
comment on column overseer.password_hash is 'Argon2id in its encoded form.';

create table oversight (
  overseer_id uuid not null,
  cooperative_id uuid not null,
  granted_at timestamptz not null,
  constraint oversight_pk primary key (overseer_id, cooperative_id),
  constraint oversight_overseer_fk foreign key (overseer_id) references overseer (overseer_id)
);
select replicate_everywhere('oversight');
select grant_to_application('oversight', 'select, insert, delete');
comment on table oversight is 'Which cooperatives an overseer has been given to look at.';

alter table login alter column cooperative_id drop not null;
comment on column login.cooperative_id is 'Null for an overseer, who belongs to none; user_id is theirs then.';
