-- Which social assistance a member's family gets, from which list, from when until when: to be reconciled with the
-- social registry. Socially sensitive: in no feed to the tills and on no list that others see.
set citus.enable_unsafe_triggers = on;

create table assistance (
  cooperative_id uuid not null,
  assistance_id uuid not null,
  member_id uuid not null,
  programme text not null,
  source text not null,
  since date not null,
  until date,
  constraint assistance_pk primary key (cooperative_id, assistance_id),
  constraint assistance_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint assistance_is_named check (programme <> '' and source <> ''),
  constraint assistance_ends_after_it_began check (until is null or until >= since)
);
select shard_by_cooperative('assistance');
select grant_to_application('assistance', 'select, insert, update, delete');
create unique index assistance_is_counted_once on assistance (cooperative_id, member_id, programme) where until is null;
create index assistance_member_idx on assistance (cooperative_id, member_id);
comment on table assistance is 'Social assistance (KPM) of a member by programme; never shown at the till. Removed when the member is erased.';
comment on column assistance.source is 'Where it is known from: the list''s name, or MANUAL.';

insert into assistance (cooperative_id, assistance_id, member_id, programme, source, since)
  select cooperative_id, member_id, member_id, assistance_programme, 'MANUAL', joined_on
  from member where assistance_programme <> '';
alter table member drop column assistance_programme;
