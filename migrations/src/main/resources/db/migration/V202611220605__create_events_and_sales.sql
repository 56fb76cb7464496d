-- Facts from the tills. Append-only: privileges first, a trigger behind them.
set citus.enable_unsafe_triggers = on;

create table event (
  cooperative_id uuid not null,
  event_id uuid not null,
  terminal_id uuid not null,
  sequence bigint not null,
  type text not null,
  version bigint not null,
  occurred_at timestamptz not null,
  business_date date not null,
  recorded_at timestamptz not null,
  content_hash text not null,
  content text not null,
  constraint event_pk primary key (cooperative_id, event_id),
  constraint event_sequence_is_unique unique (cooperative_id, terminal_id, sequence),
  constraint event_terminal_fk foreign key (cooperative_id, terminal_id) references terminal (cooperative_id, terminal_id),
  constraint event_sequence_starts_at_one check (sequence >= 1),
  constraint event_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$')
);
select shard_by_cooperative('event');
select grant_to_application('event', 'select, insert');
create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
comment on table event is 'What happened at a till, in the very bytes it sent.';
comment on column event.occurred_at is 'By the clock of the till.';
comment on column event.content is 'The event line as received; its SHA-256 is content_hash.';

create table attention (
  cooperative_id uuid not null,
  attention_id uuid not null,
  event_id uuid not null,
  reason text not null,
  detail text not null default '',
  raised_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid,
  resolution text not null default '',
  constraint attention_pk primary key (cooperative_id, attention_id),
  constraint attention_event_fk foreign key (cooperative_id, event_id) references event (cooperative_id, event_id)
);
select shard_by_cooperative('attention');
select grant_to_application('attention', 'select, insert, update');
create index attention_open_idx on attention (cooperative_id, raised_at) where resolved_at is null;
comment on table attention is 'Recorded events that broke a rule, for the manager to look at.';

create table quarantine (
  cooperative_id uuid not null,
  quarantine_id uuid not null,
  terminal_id uuid not null,
  received_at timestamptz not null,
  reason text not null,
  content_hash text not null,
  content bytea not null,
  constraint quarantine_pk primary key (cooperative_id, quarantine_id),
  constraint quarantine_content_is_kept_once unique (cooperative_id, terminal_id, content_hash),
  constraint quarantine_terminal_fk foreign key (cooperative_id, terminal_id) references terminal (cooperative_id, terminal_id)
);
select shard_by_cooperative('quarantine');
select grant_to_application('quarantine', 'select, insert');
create trigger quarantine_is_append_only before update or delete or truncate on quarantine
  for each statement execute function refuse_change();
comment on table quarantine is 'What came from a till and could not be read as an event, or contradicts one; kept whole.';

create table shift (
  cooperative_id uuid not null,
  shift_id uuid not null,
  outlet_id uuid not null,
  terminal_id uuid not null,
  cashier_id uuid not null,
  business_date date not null,
  opened_at timestamptz not null,
  opening_float bigint not null,
  constraint shift_pk primary key (cooperative_id, shift_id),
  constraint shift_terminal_fk foreign key (cooperative_id, terminal_id) references terminal (cooperative_id, terminal_id)
);
select shard_by_cooperative('shift');
select grant_to_application('shift', 'select, insert');
create index shift_day_idx on shift (cooperative_id, outlet_id, business_date);
create trigger shift_is_append_only before update or delete or truncate on shift
  for each statement execute function refuse_change();
comment on table shift is 'A cashier at a drawer, from opening.';

create table shift_closing (
  cooperative_id uuid not null,
  shift_id uuid not null,
  event_id uuid not null,
  closed_at timestamptz not null,
  counted bigint not null,
  expected bigint not null,
  constraint shift_closing_pk primary key (cooperative_id, shift_id, event_id),
  constraint shift_closing_event_fk foreign key (cooperative_id, event_id) references event (cooperative_id, event_id)
);
select shard_by_cooperative('shift_closing');
select grant_to_application('shift_closing', 'select, insert');
create trigger shift_closing_is_append_only before update or delete or truncate on shift_closing
  for each statement execute function refuse_change();
comment on table shift_closing is 'The count at the end of a shift, as the till reported it.';

create table sale (
  cooperative_id uuid not null,
  sale_id uuid not null,
  kind text not null,
  outlet_id uuid not null,
  terminal_id uuid not null,
  shift_id uuid not null,
  cashier_id uuid not null,
  receipt_number text not null,
  member_id uuid,
  original_sale_id uuid,
  business_date date not null,
  occurred_at timestamptz not null,
  total bigint not null,
  rounding bigint not null,
  saving bigint not null,
  constraint sale_pk primary key (cooperative_id, sale_id),
  constraint sale_event_fk foreign key (cooperative_id, sale_id) references event (cooperative_id, event_id),
  constraint sale_outlet_fk foreign key (cooperative_id, outlet_id) references outlet (cooperative_id, outlet_id),
  constraint sale_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint sale_kind_is_known check (kind in ('SALE', 'RETURN')),
  constraint sale_return_names_original check ((kind = 'RETURN') = (original_sale_id is not null)),
  constraint sale_total_is_not_negative check (total >= 0)
);
select shard_by_cooperative('sale');
select grant_to_application('sale', 'select, insert');
create index sale_day_idx on sale (cooperative_id, outlet_id, business_date);
create index sale_receipt_idx on sale (cooperative_id, receipt_number);
create index sale_member_idx on sale (cooperative_id, member_id, business_date) where member_id is not null;
create trigger sale_is_append_only before update or delete or truncate on sale
  for each statement execute function refuse_change();
comment on table sale is 'A ticket: goods sold, or goods taken back. Amounts are above zero for both kinds.';
comment on column sale.sale_id is 'The id of its event.';
comment on column sale.original_sale_id is 'Of a return: the sale it takes back, which may not have arrived yet.';

create table sale_line (
  cooperative_id uuid not null,
  sale_id uuid not null,
  line_no integer not null,
  product_id uuid,
  name text not null,
  unit text not null,
  quantity bigint not null,
  unit_price bigint not null,
  general_price bigint not null,
  amount bigint not null,
  cost bigint not null,
  consignor_id uuid,
  commission bigint not null,
  constraint sale_line_pk primary key (cooperative_id, sale_id, line_no),
  constraint sale_line_sale_fk foreign key (cooperative_id, sale_id) references sale (cooperative_id, sale_id),
  constraint sale_line_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint sale_line_consignor_fk foreign key (cooperative_id, consignor_id) references member (cooperative_id, member_id),
  constraint sale_line_quantity_is_positive check (quantity > 0),
  constraint sale_line_amounts_are_not_negative check (amount >= 0 and cost >= 0 and commission >= 0)
);
select shard_by_cooperative('sale_line');
select grant_to_application('sale_line', 'select, insert');
create trigger sale_line_is_append_only before update or delete or truncate on sale_line
  for each statement execute function refuse_change();
comment on table sale_line is 'One line of a ticket, with all that was true when it was rung up.';
comment on column sale_line.product_id is 'Null where the server does not know what the till sold.';
comment on column sale_line.quantity is 'Thousandths of the unit.';
comment on column sale_line.cost is 'Rupiah taken from stock at moving average; zero for consigned goods.';
comment on column sale_line.commission is 'Of consigned goods: what the cooperative keeps.';

create table sale_tender (
  cooperative_id uuid not null,
  sale_id uuid not null,
  tender_no integer not null,
  type text not null,
  amount bigint not null,
  reference text not null default '',
  constraint sale_tender_pk primary key (cooperative_id, sale_id, tender_no),
  constraint sale_tender_sale_fk foreign key (cooperative_id, sale_id) references sale (cooperative_id, sale_id),
  constraint sale_tender_type_is_known check (type in ('CASH', 'QRIS', 'MEMBER_CREDIT')),
  constraint sale_tender_amount_is_positive check (amount > 0)
);
select shard_by_cooperative('sale_tender');
select grant_to_application('sale_tender', 'select, insert');
create trigger sale_tender_is_append_only before update or delete or truncate on sale_tender
  for each statement execute function refuse_change();
comment on table sale_tender is 'How a ticket was paid or refunded.';

create table consignment_receipt (
  cooperative_id uuid not null,
  consignment_id uuid not null,
  outlet_id uuid not null,
  member_id uuid not null,
  product_id uuid not null,
  quantity bigint not null,
  commission_bp integer not null,
  received_at timestamptz not null,
  constraint consignment_receipt_pk primary key (cooperative_id, consignment_id),
  constraint consignment_receipt_outlet_fk foreign key (cooperative_id, outlet_id) references outlet (cooperative_id, outlet_id),
  constraint consignment_receipt_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint consignment_receipt_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint consignment_receipt_quantity_is_positive check (quantity > 0),
  constraint consignment_receipt_commission_is_share check (commission_bp between 0 and 10000)
);
select shard_by_cooperative('consignment_receipt');
select grant_to_application('consignment_receipt', 'select, insert');
create trigger consignment_receipt_is_append_only before update or delete or truncate on consignment_receipt
  for each statement execute function refuse_change();
comment on table consignment_receipt is 'Goods a member handed in to be sold. No journal: they stay the member''s (domain §4.2).';
