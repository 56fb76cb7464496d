-- What the village receives of a year's surplus, as the rules of the day have it.
set citus.enable_unsafe_triggers = on;

create table village_share_rule (
  cooperative_id uuid not null,
  valid_from integer not null,
  valid_to integer,
  rate_bp integer not null,
  base text not null,
  legal_reference text not null,
  enabled boolean not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  constraint village_share_rule_pk primary key (cooperative_id, valid_from),
  constraint village_share_rule_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint village_share_rule_years_are_in_order check (valid_to >= valid_from),
  constraint village_share_rule_rate_is_a_part check (rate_bp between 0 and 10000),
  constraint village_share_rule_base_is_known check (base = 'SURPLUS_AFTER_TAX'),
  constraint village_share_rule_cites_the_law check (legal_reference <> '')
);
select shard_by_cooperative('village_share_rule');
select grant_to_application('village_share_rule', 'select, insert, update');
comment on table village_share_rule is 'The least part of a year''s surplus that the village receives, by book years; the latest that began counts.';
comment on column village_share_rule.valid_from is 'The first book year it holds for.';
comment on column village_share_rule.rate_bp is 'Basis points: 2000 is a fifth.';
comment on column village_share_rule.base is 'What it is a part of.';
