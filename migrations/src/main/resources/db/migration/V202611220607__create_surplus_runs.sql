-- The year's surplus (SHU): policy, calculation, approval, shares. Different people calculate and approve.
set citus.enable_unsafe_triggers = on;

create table shu_policy (
  cooperative_id uuid not null,
  policy_id uuid not null,
  fiscal_year integer not null,
  document text not null,
  decision_reference text not null,
  created_at timestamptz not null,
  created_by uuid,
  constraint shu_policy_pk primary key (cooperative_id, policy_id),
  constraint shu_policy_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id)
);
select shard_by_cooperative('shu_policy');
select grant_to_application('shu_policy', 'select, insert');
create trigger shu_policy_is_append_only before update or delete or truncate on shu_policy
  for each statement execute function refuse_change();
comment on table shu_policy is 'How a year''s surplus is shared, as decided by the annual meeting (RAT). Never edited: a change is a new policy.';
comment on column shu_policy.document is 'The policy as JSON, in the form that gerai shu simulate reads.';

create table shu_run (
  cooperative_id uuid not null,
  run_id uuid not null,
  fiscal_year integer not null,
  policy_id uuid not null,
  state text not null,
  member_surplus bigint not null,
  non_member_surplus bigint not null,
  village_share bigint not null,
  remainder bigint not null,
  capital_pool bigint not null,
  capital_weight bigint not null,
  merkle_root text not null,
  calculated_at timestamptz not null,
  calculated_by uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  decision_reference text not null default '',
  decided_on date,
  distributed_at timestamptz,
  constraint shu_run_pk primary key (cooperative_id, run_id),
  constraint shu_run_policy_fk foreign key (cooperative_id, policy_id) references shu_policy (cooperative_id, policy_id),
  constraint shu_run_fiscal_year_fk foreign key (cooperative_id, fiscal_year) references fiscal_year (cooperative_id, year),
  constraint shu_run_state_is_known check (state in ('CALCULATED', 'REVIEWED', 'APPROVED', 'DISTRIBUTED', 'SETTLED')),
  constraint shu_run_has_four_eyes check (approved_by is null or approved_by <> calculated_by),
  constraint shu_run_approval_is_whole check ((approved_at is null) = (approved_by is null)),
  constraint shu_run_approval_cites_decision check (approved_at is null or decision_reference <> ''),
  constraint shu_run_is_approved_before_distribution check (distributed_at is null or approved_at is not null)
);
select shard_by_cooperative('shu_run');
select grant_to_application('shu_run', 'select, insert, update');
create unique index shu_run_approved_once_idx on shu_run (cooperative_id, fiscal_year) where approved_at is not null;
comment on table shu_run is 'One calculation of a year''s surplus, from calculated to settled; one approved run a year.';
comment on column shu_run.merkle_root is 'Root over all rows, printed in the minutes of the annual meeting.';

create table shu_fund (
  cooperative_id uuid not null,
  run_id uuid not null,
  fund text not null,
  amount bigint not null,
  constraint shu_fund_pk primary key (cooperative_id, run_id, fund),
  constraint shu_fund_run_fk foreign key (cooperative_id, run_id) references shu_run (cooperative_id, run_id),
  constraint shu_fund_is_not_negative check (amount >= 0)
);
select shard_by_cooperative('shu_fund');
select grant_to_application('shu_fund', 'select, insert');
create trigger shu_fund_is_append_only before update or delete or truncate on shu_fund
  for each statement execute function refuse_change();
comment on table shu_fund is 'What a fund receives, both sides of the surplus together.';

create table shu_pool (
  cooperative_id uuid not null,
  run_id uuid not null,
  base text not null,
  position integer not null,
  amount bigint not null,
  weight bigint not null,
  constraint shu_pool_pk primary key (cooperative_id, run_id, base),
  constraint shu_pool_run_fk foreign key (cooperative_id, run_id) references shu_run (cooperative_id, run_id)
);
select shard_by_cooperative('shu_pool');
select grant_to_application('shu_pool', 'select, insert');
create trigger shu_pool_is_append_only before update or delete or truncate on shu_pool
  for each statement execute function refuse_change();
comment on column shu_pool.position is 'Order of the base in the policy, from 1; the proof of a share depends on it.';
comment on table shu_pool is 'What is shared by one patronage base, and the volume of all members it is divided by (VUK).';

create table shu_share (
  cooperative_id uuid not null,
  run_id uuid not null,
  member_id uuid not null,
  capital_weight bigint not null,
  capital_share bigint not null,
  carried_over bigint not null,
  total bigint not null,
  proof_code text not null,
  constraint shu_share_pk primary key (cooperative_id, run_id, member_id),
  constraint shu_share_run_fk foreign key (cooperative_id, run_id) references shu_run (cooperative_id, run_id),
  constraint shu_share_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint shu_share_is_not_negative check (capital_share >= 0 and total >= 0)
);
select shard_by_cooperative('shu_share');
select grant_to_application('shu_share', 'select, insert');
create trigger shu_share_is_append_only before update or delete or truncate on shu_share
  for each statement execute function refuse_change();
comment on table shu_share is 'A member''s share of a year''s surplus.';

create table shu_share_part (
  cooperative_id uuid not null,
  run_id uuid not null,
  member_id uuid not null,
  base text not null,
  weight bigint not null,
  amount bigint not null,
  constraint shu_share_part_pk primary key (cooperative_id, run_id, member_id, base),
  constraint shu_share_part_share_fk foreign key (cooperative_id, run_id, member_id) references shu_share (cooperative_id, run_id, member_id),
  constraint shu_share_part_is_not_negative check (weight >= 0 and amount >= 0)
);
select shard_by_cooperative('shu_share_part');
select grant_to_application('shu_share_part', 'select, insert');
create trigger shu_share_part_is_append_only before update or delete or truncate on shu_share_part
  for each statement execute function refuse_change();
comment on table shu_share_part is 'What a member''s patronage of one base earned.';
