-- A person is apart from the membership: who leaves and comes back is the same person with a second membership,
-- and what is personal can be emptied while the membership stays in the books.
set citus.enable_unsafe_triggers = on;

create table person (
  cooperative_id uuid not null,
  person_id uuid not null,
  name text not null,
  birth_place text not null default '',
  birth_date date,
  sex text,
  occupation text not null default '',
  address text not null default '',
  phone text not null default '',
  nik_cipher bytea,
  nik_hash bytea,
  nik_masked text not null default '',
  erased_at timestamptz,
  constraint person_pk primary key (cooperative_id, person_id),
  constraint person_nik_is_unique unique (cooperative_id, nik_hash),
  constraint person_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint person_name_is_given check (name <> ''),
  constraint person_sex_is_known check (sex in ('FEMALE', 'MALE')),
  constraint person_nik_is_whole check ((nik_cipher is null) = (nik_hash is null) and (nik_hash is null) = (nik_masked = '')),
  constraint person_erased_is_empty check (erased_at is null or (
    birth_place = '' and birth_date is null and sex is null and occupation = '' and address = '' and phone = ''
    and nik_hash is null))
);
select shard_by_cooperative('person');
select grant_to_application('person', 'select, insert, update, delete');
comment on table person is 'Somebody who is, was or wants to be a member. The NIK is encrypted; only its keyed hash is searched and only its masked form is shown. Its id is that of the first membership.';
comment on column person.erased_at is 'When everything personal was emptied after leaving (UU 27/2022); the name is a number then.';

insert into person (cooperative_id, person_id, name, address, phone, nik_cipher, nik_hash, nik_masked)
  select cooperative_id, member_id, name, address, phone, nik_cipher,
    case when nik_cipher is not null then nik_hash end, case when nik_cipher is null then '' else nik_masked end
  from member;

alter table member add column person_id uuid;
update member set person_id = member_id;
alter table member alter column person_id set not null;
alter table member add constraint member_person_fk
  foreign key (cooperative_id, person_id) references person (cooperative_id, person_id);
alter table member add column member_type text not null default 'REGULAR';
alter table member add constraint member_type_is_known check (member_type in ('REGULAR', 'ASSOCIATE'));
alter table member drop column name;
alter table member drop column address;
alter table member drop column phone;
alter table member drop column nik_cipher;
alter table member drop column nik_hash;
alter table member drop column nik_masked;
create index member_person_idx on member (cooperative_id, person_id);
create unique index member_is_one_at_a_time on member (cooperative_id, person_id)
  where status in ('CANDIDATE', 'ACTIVE');
comment on table member is 'A membership of a person: one at a time, several one after the other.';
comment on column member.member_type is 'REGULAR, or ASSOCIATE for an anggota luar biasa (UU 25/1992 art. 18).';
