-- What happens at a counter beside selling, and on whose word.
set citus.enable_unsafe_triggers = on;

create table approval (
  cooperative_id uuid not null,
  event_id uuid not null,
  approval_no integer not null,
  permission text not null,
  approved_by uuid not null,
  reason text not null,
  constraint approval_pk primary key (cooperative_id, event_id, approval_no),
  constraint approval_event_fk foreign key (cooperative_id, event_id) references event (cooperative_id, event_id)
);
select shard_by_cooperative('approval');
select grant_to_application('approval', 'select, insert');
create trigger approval_is_append_only before update or delete or truncate on approval
  for each statement execute function refuse_change();
comment on table approval is 'Who took responsibility for what was out of the ordinary in an event, and why.';
comment on column approval.approved_by is 'As the till said; may be nobody the server knows.';

create table cash_movement (
  cooperative_id uuid not null,
  movement_id uuid not null,
  outlet_id uuid not null,
  terminal_id uuid not null,
  shift_id uuid not null,
  cashier_id uuid not null,
  receipt_number text not null,
  purpose text not null,
  amount bigint not null,
  business_date date not null,
  occurred_at timestamptz not null,
  constraint cash_movement_pk primary key (cooperative_id, movement_id),
  constraint cash_movement_event_fk foreign key (cooperative_id, movement_id) references event (cooperative_id, event_id),
  constraint cash_movement_has_amount check (amount <> 0)
);
select shard_by_cooperative('cash_movement');
select grant_to_application('cash_movement', 'select, insert');
create index cash_movement_day_idx on cash_movement (cooperative_id, outlet_id, business_date);
create trigger cash_movement_is_append_only before update or delete or truncate on cash_movement
  for each statement execute function refuse_change();
comment on table cash_movement is 'Cash put into a drawer or taken out of it with a reason.';
comment on column cash_movement.amount is 'Rupiah; above zero into the drawer, below zero out of it.';

create table counter_act (
  cooperative_id uuid not null,
  act_id uuid not null,
  kind text not null,
  outlet_id uuid not null,
  terminal_id uuid not null,
  shift_id uuid not null,
  cashier_id uuid not null,
  subject text not null,
  amount bigint not null,
  business_date date not null,
  occurred_at timestamptz not null,
  constraint counter_act_pk primary key (cooperative_id, act_id),
  constraint counter_act_event_fk foreign key (cooperative_id, act_id) references event (cooperative_id, event_id),
  constraint counter_act_kind_is_known check (kind in ('LINE_VOIDED', 'TICKET_VOIDED', 'DRAWER_OPENED', 'RECEIPT_COPIED')),
  constraint counter_act_amount_is_not_negative check (amount >= 0)
);
select shard_by_cooperative('counter_act');
select grant_to_application('counter_act', 'select, insert');
create index counter_act_day_idx on counter_act (cooperative_id, outlet_id, business_date);
create trigger counter_act_is_append_only before update or delete or truncate on counter_act
  for each statement execute function refuse_change();
comment on table counter_act is 'What moved no money and is still worth a manager''s look: voids, drawer openings, copies.';
comment on column counter_act.subject is 'What was voided, or the number of the receipt that was copied.';

alter table shift_closing add column terminal_id uuid;
alter table shift_closing add column report_number bigint not null default 0;
create index shift_closing_report_idx on shift_closing (cooperative_id, terminal_id, report_number)
  where report_number > 0;
comment on column shift_closing.report_number is 'Of the Z report, counted per terminal from 1; 0 from a till of the first contract.';

create table shift_count (
  cooperative_id uuid not null,
  event_id uuid not null,
  denomination bigint not null,
  pieces bigint not null,
  constraint shift_count_pk primary key (cooperative_id, event_id, denomination),
  constraint shift_count_event_fk foreign key (cooperative_id, event_id) references event (cooperative_id, event_id),
  constraint shift_count_is_a_count check (denomination > 0 and pieces >= 0)
);
select shard_by_cooperative('shift_count');
select grant_to_application('shift_count', 'select, insert');
create trigger shift_count_is_append_only before update or delete or truncate on shift_count
  for each statement execute function refuse_change();
comment on table shift_count is 'The notes and coins of a count at the end of a shift.';
