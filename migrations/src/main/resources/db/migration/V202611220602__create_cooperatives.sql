-- Who trades, where, and who may do what.
set citus.enable_unsafe_triggers = on;

create table cooperative (
  cooperative_id uuid not null,
  name text not null,
  legal_number text not null,
  address text not null,
  village text not null,
  time_zone text not null,
  cash_rounding_step bigint not null,
  chair_name text not null default '',
  treasurer_name text not null default '',
  created_at timestamptz not null,
  constraint cooperative_pk primary key (cooperative_id),
  constraint cooperative_name_is_given check (name <> ''),
  constraint cooperative_rounding_is_circulating check (cash_rounding_step in (0, 50, 100, 500))
);
select shard_by_cooperative('cooperative');
select grant_to_application('cooperative', 'select, insert, update');
comment on table cooperative is 'A cooperative: one tenant, one shard.';
comment on column cooperative.cash_rounding_step is 'Rupiah; cash is rounded down to it (Permendag 35/2013 art. 6); 0 for none.';

create table counter (
  cooperative_id uuid not null,
  series text not null,
  value bigint not null,
  constraint counter_pk primary key (cooperative_id, series),
  constraint counter_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint counter_is_not_negative check (value >= 0)
);
select shard_by_cooperative('counter');
select grant_to_application('counter', 'select, insert, update');
comment on table counter is 'Numbers that count up within a cooperative. Series "revision" orders the change feed: it is taken last in a transaction and held to its end, so that a reader never passes over a change.';

create table outlet (
  cooperative_id uuid not null,
  outlet_id uuid not null,
  code text not null,
  name text not null,
  address text not null,
  revision bigint not null,
  constraint outlet_pk primary key (cooperative_id, outlet_id),
  constraint outlet_code_is_unique unique (cooperative_id, code),
  constraint outlet_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint outlet_code_is_short check (code ~ '^[A-Z0-9]{1,6}$')
);
select shard_by_cooperative('outlet');
select grant_to_application('outlet', 'select, insert, update');
comment on table outlet is 'A shop (gerai) of a cooperative.';

create table user_account (
  cooperative_id uuid not null,
  user_id uuid not null,
  login_name text not null,
  display_name text not null,
  role text not null,
  password_hash text,
  active boolean not null default true,
  revision bigint not null,
  created_at timestamptz not null,
  constraint user_account_pk primary key (cooperative_id, user_id),
  constraint user_account_login_is_unique unique (cooperative_id, login_name),
  constraint user_account_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint user_account_role_is_known check (role in ('ADMINISTRATOR', 'MANAGER', 'BOARD', 'SUPERVISOR', 'CASHIER')),
  constraint user_account_login_is_plain check (login_name ~ '^[a-z0-9._-]{2,40}$')
);
select shard_by_cooperative('user_account');
select grant_to_application('user_account', 'select, insert, update');
comment on table user_account is 'Somebody who works with the system; not a member, though the same person may be one.';
comment on column user_account.password_hash is 'Argon2id in its encoded form; null for those who cannot sign in to the office.';

create table login (
  login_name text not null,
  cooperative_id uuid not null,
  user_id uuid not null,
  constraint login_pk primary key (login_name)
);
select replicate_everywhere('login');
select grant_to_application('login', 'select, insert, delete');
comment on table login is 'Login names are unique over all cooperatives: which one a name belongs to.';

create table terminal (
  cooperative_id uuid not null,
  terminal_id uuid not null,
  outlet_id uuid not null,
  code text not null,
  public_key bytea not null,
  enrolled_at timestamptz not null,
  revoked_at timestamptz,
  last_seen_at timestamptz,
  contiguous_sequence bigint not null default 0,
  constraint terminal_pk primary key (cooperative_id, terminal_id),
  constraint terminal_code_is_unique unique (cooperative_id, code),
  constraint terminal_outlet_fk foreign key (cooperative_id, outlet_id) references outlet (cooperative_id, outlet_id),
  constraint terminal_code_is_short check (code ~ '^[A-Z0-9]{1,6}$')
);
select shard_by_cooperative('terminal');
select grant_to_application('terminal', 'select, insert, update');
comment on table terminal is 'A till. Its events are signed with the key it made at enrolment.';
comment on column terminal.contiguous_sequence is 'Highest event number up to which everything has arrived.';

create table enrolment_code (
  cooperative_id uuid not null,
  enrolment_id uuid not null,
  outlet_id uuid not null,
  code_hash text not null,
  terminal_code text not null,
  expires_at timestamptz not null,
  issued_by uuid not null,
  used_at timestamptz,
  constraint enrolment_code_pk primary key (cooperative_id, enrolment_id),
  constraint enrolment_code_outlet_fk foreign key (cooperative_id, outlet_id) references outlet (cooperative_id, outlet_id)
);
select shard_by_cooperative('enrolment_code');
select grant_to_application('enrolment_code', 'select, insert, update');
comment on table enrolment_code is 'One-time codes with which a till joins an outlet. Only a hash is kept.';

create table setup_code (
  code_hash text not null,
  issued_at timestamptz not null,
  used_at timestamptz,
  constraint setup_code_pk primary key (code_hash)
);
select grant_to_application('setup_code', 'select, insert, update');
comment on table setup_code is 'Local to an installation: the one-time code with which its first administrator is made.';

create table audit_entry (
  cooperative_id uuid not null,
  audit_id uuid not null,
  happened_at timestamptz not null,
  user_id uuid,
  action text not null,
  subject text not null,
  detail text not null default '',
  constraint audit_entry_pk primary key (cooperative_id, audit_id),
  constraint audit_entry_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id)
);
select shard_by_cooperative('audit_entry');
select grant_to_application('audit_entry', 'select, insert');
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
comment on table audit_entry is 'Who did what in the office. Append-only.';
