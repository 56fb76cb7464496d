-- What a ticket of the second contract holds: any way to pay, deposits, packages, discounts, returns without a receipt.
set citus.enable_unsafe_triggers = on;

-- A new way to pay is a class in the ledger; it needs no migration.
alter table sale_tender drop constraint sale_tender_type_is_known;
alter table sale_tender add constraint sale_tender_type_is_a_word check (type ~ '^[A-Z][A-Z0-9_]{1,39}$');

insert into account_template (code, name) values ('1122', 'Piutang Kartu Sosial');
insert into account (cooperative_id, code, name)
  select cooperative_id, '1122', 'Piutang Kartu Sosial' from cooperative;

alter table sale drop constraint sale_return_names_original;
alter table sale add constraint sale_names_no_original check (kind = 'RETURN' or original_sale_id is null);
alter table sale add column deposits bigint not null default 0;
alter table sale add column buyer_token text not null default '';
alter table sale add column buyer_masked text not null default '';
alter table sale add constraint sale_deposits_are_not_negative check (deposits >= 0);
create index sale_original_idx on sale (cooperative_id, original_sale_id) where original_sale_id is not null;
comment on column sale.original_sale_id is 'Of a return with its receipt: the sale it takes back, which may not have arrived yet.';
comment on column sale.total is 'Rupiah: the goods after discounts, before rounding, without deposits.';
comment on column sale.deposits is 'Rupiah: simpanan collected with the goods.';
comment on column sale.buyer_token is 'Keyed hash of a NIK that was shown for controlled goods; empty where none was.';
comment on column sale.buyer_masked is 'The same NIK as people may see it.';

alter table sale_line add column base_quantity bigint;
-- Rewrites the table without firing the trigger that keeps facts as they are.
alter table sale_line alter column base_quantity type bigint using coalesce(base_quantity, quantity);
alter table sale_line alter column base_quantity set not null;
alter table sale_line add column price_basis text not null default 'GENERAL';
alter table sale_line add column measure text not null default 'COUNTED';
alter table sale_line add column discount bigint not null default 0;
alter table sale_line add column ticket_discount bigint not null default 0;
alter table sale_line add column register_reference text not null default '';
alter table sale_line add column original_line_no integer;
alter table sale_line add constraint sale_line_base_quantity_is_positive check (base_quantity > 0);
alter table sale_line add constraint sale_line_discounts_are_not_negative check (discount >= 0 and ticket_discount >= 0);
comment on column sale_line.unit is 'As printed: the base unit, or the name of the package.';
comment on column sale_line.base_quantity is 'Thousandths of the product''s base unit, which stock and limits count.';
comment on column sale_line.price_basis is 'Why it costs what it costs; lines of the first contract say GENERAL.';
comment on column sale_line.measure is 'How the quantity became known; TYPED for want of a scale.';
comment on column sale_line.discount is 'Rupiah taken off this line.';
comment on column sale_line.ticket_discount is 'Rupiah: the line''s part of what was taken off the ticket.';
comment on column sale_line.original_line_no is 'Of a return with its receipt: which line of the sale came back.';

create table sale_deposit (
  cooperative_id uuid not null,
  sale_id uuid not null,
  deposit_no integer not null,
  member_id uuid,
  kind text not null,
  amount bigint not null,
  constraint sale_deposit_pk primary key (cooperative_id, sale_id, deposit_no),
  constraint sale_deposit_sale_fk foreign key (cooperative_id, sale_id) references sale (cooperative_id, sale_id),
  constraint sale_deposit_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint sale_deposit_kind_is_known check (kind in ('PRINCIPAL', 'MANDATORY', 'VOLUNTARY')),
  constraint sale_deposit_amount_is_positive check (amount > 0)
);
select shard_by_cooperative('sale_deposit');
select grant_to_application('sale_deposit', 'select, insert');
create trigger sale_deposit_is_append_only before update or delete or truncate on sale_deposit
  for each statement execute function refuse_change();
comment on table sale_deposit is 'Simpanan collected with a sale. Never part of patronage.';
comment on column sale_deposit.member_id is 'Null where the server does not know the member.';
