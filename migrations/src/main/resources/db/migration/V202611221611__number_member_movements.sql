-- How memberships began and ended, numbered as the law's book has it (UU 25/1992 art. 17 and 19). A row is a fact:
-- a mistake is set right by another movement.
set citus.enable_unsafe_triggers = on;

create table member_movement (
  cooperative_id uuid not null,
  movement_no bigint not null,
  member_id uuid not null,
  kind text not null,
  happened_on date not null,
  reason text not null default '',
  decision_reference text not null default '',
  other_member_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint member_movement_pk primary key (cooperative_id, movement_no),
  constraint member_movement_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint member_movement_other_fk foreign key (cooperative_id, other_member_id) references member (cooperative_id, member_id),
  constraint member_movement_number_counts check (movement_no > 0),
  constraint member_movement_kind_is_known check (kind in ('APPLIED', 'ADMITTED', 'LEFT', 'EXPELLED', 'DECEASED', 'MERGED')),
  constraint member_movement_expulsion_is_decided check (kind <> 'EXPELLED' or decision_reference <> ''),
  constraint member_movement_merger_has_two check ((kind = 'MERGED') = (other_member_id is not null))
);
select shard_by_cooperative('member_movement');
select grant_to_application('member_movement', 'select, insert');
create index member_movement_member_idx on member_movement (cooperative_id, member_id);
comment on table member_movement is 'Beginnings and ends of memberships, numbered without gaps by series "movement" of counter, whose row is only taken by who holds series "revision". Append-only.';
comment on column member_movement.other_member_id is 'Of a merger, the membership that stays.';

insert into member_movement (cooperative_id, movement_no, member_id, kind, happened_on, recorded_at)
  select cooperative_id, row_number() over (partition by cooperative_id order by happened_on, member_no, position),
    member_id, kind, happened_on, now()
  from (
    select cooperative_id, member_id, member_no, joined_on as happened_on, 1 as position,
      case status when 'CANDIDATE' then 'APPLIED' else 'ADMITTED' end as kind
    from member
    union all
    select cooperative_id, member_id, member_no, coalesce(left_on, joined_on), 2, status
    from member where status in ('LEFT', 'DECEASED')) known;
insert into member_movement (cooperative_id, movement_no, member_id, kind, happened_on, decision_reference, recorded_at)
  select m.cooperative_id,
    (select count(*) from member_movement n where n.cooperative_id = m.cooperative_id)
      + row_number() over (partition by m.cooperative_id order by m.left_on, m.member_no),
    m.member_id, 'EXPELLED', coalesce(m.left_on, m.joined_on), '-', now()
  from member m where m.status = 'EXPELLED';
insert into counter (cooperative_id, series, value)
  select cooperative_id, 'movement', count(*) from member_movement group by cooperative_id;
create trigger member_movement_is_append_only before update or delete or truncate on member_movement
  for each statement execute function refuse_change();

alter table member add column merged_into_id uuid;
alter table member add constraint member_merged_into_fk
  foreign key (cooperative_id, merged_into_id) references member (cooperative_id, member_id);
alter table member add constraint member_merged_is_ended
  check (merged_into_id is null or status in ('LEFT', 'EXPELLED', 'DECEASED'));
create index member_merged_into_idx on member (cooperative_id, merged_into_id) where merged_into_id is not null;
comment on column member.merged_into_id is 'Where two entries were one membership, the one that stays; facts go on naming this one.';
