-- The member register (buku daftar anggota, UU 25/1992 art. 17) and what is kept ready per member.

create table member (
  cooperative_id uuid not null,
  member_id uuid not null,
  member_no text not null,
  name text not null,
  address text not null default '',
  phone text not null default '',
  card_barcode text not null default '',
  joined_on date not null,
  left_on date,
  status text not null,
  nik_cipher bytea,
  nik_hash bytea,
  nik_masked text not null default '',
  assistance_programme text not null default '',
  revision bigint not null,
  constraint member_pk primary key (cooperative_id, member_id),
  constraint member_no_is_unique unique (cooperative_id, member_no),
  constraint member_nik_is_unique unique (cooperative_id, nik_hash),
  constraint member_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint member_name_is_given check (name <> ''),
  constraint member_status_is_known check (status in ('CANDIDATE', 'ACTIVE', 'LEFT', 'EXPELLED', 'DECEASED')),
  constraint member_leaves_after_joining check (left_on is null or left_on >= joined_on)
);
select shard_by_cooperative('member');
select grant_to_application('member', 'select, insert, update');
create index member_revision_idx on member (cooperative_id, revision);
comment on table member is 'A membership. The NIK is encrypted; only its keyed hash is searched and only its masked form is shown.';
comment on column member.assistance_programme is 'Social assistance (KPM) programme; never shown at the till.';

create table share_account (
  cooperative_id uuid not null,
  member_id uuid not null,
  kind text not null,
  balance bigint not null,
  constraint share_account_pk primary key (cooperative_id, member_id, kind),
  constraint share_account_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint share_account_kind_is_known check (kind in ('PRINCIPAL', 'MANDATORY', 'VOLUNTARY')),
  constraint share_account_is_not_negative check (balance >= 0)
);
select shard_by_cooperative('share_account');
select grant_to_application('share_account', 'select, insert, update');
comment on table share_account is 'A member''s simpanan by kind, kept ready; proven against the journal entries.';

create table patronage (
  cooperative_id uuid not null,
  fiscal_year integer not null,
  member_id uuid not null,
  base text not null,
  amount bigint not null,
  receipts bigint not null,
  saving bigint not null,
  revision bigint not null,
  constraint patronage_pk primary key (cooperative_id, fiscal_year, member_id, base),
  constraint patronage_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)
);
select shard_by_cooperative('patronage');
select grant_to_application('patronage', 'select, insert, update');
create index patronage_revision_idx on patronage (cooperative_id, revision);
comment on table patronage is 'What a member bought (base "purchases") or sold on consignment (base "consignment") in a year, net of returns, before rounding. Kept as sales arrive; proven against the sale lines.';
comment on column patronage.saving is 'Rupiah saved against the general price.';
