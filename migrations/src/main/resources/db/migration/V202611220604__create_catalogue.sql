-- What outlets sell, at which price, and what is in stock.

create table product (
  cooperative_id uuid not null,
  product_id uuid not null,
  code text not null,
  name text not null,
  category text not null,
  unit text not null,
  weighed boolean not null,
  stock_account text not null,
  consignor_id uuid,
  commission_bp integer,
  active boolean not null default true,
  revision bigint not null,
  constraint product_pk primary key (cooperative_id, product_id),
  constraint product_code_is_unique unique (cooperative_id, code),
  constraint product_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint product_consignor_fk foreign key (cooperative_id, consignor_id) references member (cooperative_id, member_id),
  constraint product_name_is_given check (name <> ''),
  constraint product_stock_account_is_stock check (stock_account ~ '^114[0-9]$'),
  constraint product_commission_is_share check (commission_bp between 0 and 10000),
  constraint product_commission_goes_with_consignor check ((consignor_id is null) = (commission_bp is null))
);
select shard_by_cooperative('product');
select grant_to_application('product', 'select, insert, update');
create index product_revision_idx on product (cooperative_id, revision);
comment on table product is 'Something sold. With a consignor it is a member''s own goods (titip jual) and never stands in the cooperative''s balance sheet.';

create table product_barcode (
  cooperative_id uuid not null,
  barcode text not null,
  product_id uuid not null,
  constraint product_barcode_pk primary key (cooperative_id, barcode),
  constraint product_barcode_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id)
);
select shard_by_cooperative('product_barcode');
select grant_to_application('product_barcode', 'select, insert, delete');
create index product_barcode_product_idx on product_barcode (cooperative_id, product_id);
comment on table product_barcode is 'What a scanner reads for a product.';

create table product_price (
  cooperative_id uuid not null,
  product_id uuid not null,
  valid_from date not null,
  general_price bigint not null,
  member_price bigint not null,
  constraint product_price_pk primary key (cooperative_id, product_id, valid_from),
  constraint product_price_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint product_price_is_positive check (general_price > 0 and member_price > 0),
  constraint product_price_favours_members check (member_price <= general_price)
);
select shard_by_cooperative('product_price');
select grant_to_application('product_price', 'select, insert');
comment on table product_price is 'Prices of one unit by the day they begin; the latest begun one holds.';

create table price_ceiling (
  cooperative_id uuid not null,
  product_id uuid not null,
  valid_from date not null,
  amount bigint not null,
  legal_reference text not null,
  constraint price_ceiling_pk primary key (cooperative_id, product_id, valid_from),
  constraint price_ceiling_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint price_ceiling_is_positive check (amount > 0)
);
select shard_by_cooperative('price_ceiling');
select grant_to_application('price_ceiling', 'select, insert');
comment on table price_ceiling is 'Highest lawful retail price (HET) of one unit, with its source.';

create table stock (
  cooperative_id uuid not null,
  outlet_id uuid not null,
  product_id uuid not null,
  quantity bigint not null,
  value bigint not null,
  unit_cost_e4 bigint not null,
  constraint stock_pk primary key (cooperative_id, outlet_id, product_id),
  constraint stock_outlet_fk foreign key (cooperative_id, outlet_id) references outlet (cooperative_id, outlet_id),
  constraint stock_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint stock_cost_is_not_negative check (unit_cost_e4 >= 0)
);
select shard_by_cooperative('stock');
select grant_to_application('stock', 'select, insert, update');
comment on table stock is 'Goods on hand by outlet, in thousandths of the unit; below zero where more was sold than was received. Consigned goods have no value here.';
comment on column stock.value is 'Rupiah, as the stock account stands.';
comment on column stock.unit_cost_e4 is 'Moving average cost of one unit, in ten-thousandths of a rupiah.';
