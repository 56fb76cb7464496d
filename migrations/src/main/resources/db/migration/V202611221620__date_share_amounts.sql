-- What everybody pays as simpanan pokok and wajib is decided by the members' meeting, from a day on.
set citus.enable_unsafe_triggers = on;

create table share_rate (
  cooperative_id uuid not null,
  kind text not null,
  valid_from date not null,
  amount bigint not null,
  decision text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint share_rate_pk primary key (cooperative_id, kind, valid_from),
  constraint share_rate_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint share_rate_kind_is_a_duty check (kind in ('PRINCIPAL', 'MANDATORY')),
  constraint share_rate_is_not_negative check (amount >= 0),
  constraint share_rate_names_its_decision check (decision <> '')
);
select shard_by_cooperative('share_rate');
select grant_to_application('share_rate', 'select, insert, update');
comment on table share_rate is 'What everybody owes from a day on: once on entry (PRINCIPAL), or each month (MANDATORY).';
comment on column share_rate.decision is 'The decision behind it, as its minutes name it.';
comment on column cooperative.principal_share is 'Rupiah paid once on entry (simpanan pokok) by whoever joins now; the share_rate in force, which tills are told.';
comment on column cooperative.mandatory_share is 'Rupiah paid each month (simpanan wajib); the share_rate in force, which tills are told.';

-- What was set so far has no day: it counts from always, as it did.
insert into share_rate (cooperative_id, kind, valid_from, amount, decision, recorded_at)
  select cooperative_id, 'PRINCIPAL', date '1900-01-01', principal_share, 'Pengaturan', created_at
    from cooperative where principal_share > 0
  union all
  select cooperative_id, 'MANDATORY', date '1900-01-01', mandatory_share, 'Pengaturan', created_at
    from cooperative where mandatory_share > 0;
