-- What a product costs beside its list price, and what must be watched when it is sold.

select grant_to_application('product_price', 'select, insert, update');
select grant_to_application('price_ceiling', 'select, insert, update');

alter table product add column aliases text[] not null default '{}';
alter table product add column register text;
alter table product add constraint product_register_is_a_word check (register ~ '^[A-Z][A-Z0-9_]{1,39}$');
comment on column product.aliases is 'Other names that people look for.';
comment on column product.register is 'The register of the state in which a sale must be entered; null for none.';

create table product_package (
  cooperative_id uuid not null,
  product_id uuid not null,
  name text not null,
  content bigint not null,
  general_price bigint not null,
  member_price bigint not null,
  constraint product_package_pk primary key (cooperative_id, product_id, name),
  constraint product_package_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint product_package_has_name_and_content check (name <> '' and content > 0),
  constraint product_package_price_is_positive check (general_price > 0 and member_price > 0),
  constraint product_package_price_favours_members check (member_price <= general_price)
);
select shard_by_cooperative('product_package');
select grant_to_application('product_package', 'select, insert, delete');
comment on table product_package is 'A dus, sak or renteng of a product, at a price of its own.';
comment on column product_package.content is 'Thousandths of the base unit in one package.';

alter table product_barcode add column package_name text;
alter table product_barcode add constraint product_barcode_package_fk
  foreign key (cooperative_id, product_id, package_name) references product_package (cooperative_id, product_id, name);
comment on column product_barcode.package_name is 'The package it stands on; null on the base unit.';

create table wholesale_price (
  cooperative_id uuid not null,
  product_id uuid not null,
  from_quantity bigint not null,
  price bigint not null,
  constraint wholesale_price_pk primary key (cooperative_id, product_id, from_quantity),
  constraint wholesale_price_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint wholesale_price_is_positive check (from_quantity > 0 and price > 0)
);
select shard_by_cooperative('wholesale_price');
select grant_to_application('wholesale_price', 'select, insert, delete');
comment on table wholesale_price is 'The price of one unit for whoever buys so many thousandths of it on one line (grosir).';

create table promotion (
  cooperative_id uuid not null,
  product_id uuid not null,
  starts_at timestamp not null,
  name text not null,
  price bigint not null,
  ends_at timestamp not null,
  members_only boolean not null,
  constraint promotion_pk primary key (cooperative_id, product_id, starts_at, name),
  constraint promotion_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint promotion_ends_after_start check (ends_at > starts_at),
  constraint promotion_price_is_positive check (name <> '' and price > 0)
);
select shard_by_cooperative('promotion');
select grant_to_application('promotion', 'select, insert, delete');
comment on table promotion is 'A price of one unit for a time (pasar murah), by the outlet''s clock, the end excluded.';

create table purchase_limit (
  cooperative_id uuid not null,
  product_id uuid not null,
  per text not null,
  time_window text not null,
  most bigint not null,
  counted_from date not null,
  constraint purchase_limit_pk primary key (cooperative_id, product_id, per, time_window),
  constraint purchase_limit_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint purchase_limit_per_is_known check (per in ('TRANSACTION', 'MEMBER', 'NIK')),
  constraint purchase_limit_window_fits check (
    per = 'TRANSACTION' and time_window = 'SALE' or per <> 'TRANSACTION' and time_window in ('DAY', 'MONTH')),
  constraint purchase_limit_is_positive check (most > 0)
);
select shard_by_cooperative('purchase_limit');
select grant_to_application('purchase_limit', 'select, insert, update, delete');
comment on table purchase_limit is 'How many thousandths of a controlled product one buyer may have in a window.';
comment on column purchase_limit.counted_from is 'First day of the window in which it was set: sales before it are not counted.';

create table limit_use (
  cooperative_id uuid not null,
  product_id uuid not null,
  buyer text not null,
  time_window text not null,
  starts_on date not null,
  limit_use_id uuid not null,
  quantity bigint not null,
  revision bigint not null,
  constraint limit_use_pk primary key (cooperative_id, product_id, buyer, time_window, starts_on),
  constraint limit_use_id_is_unique unique (cooperative_id, limit_use_id),
  constraint limit_use_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id),
  constraint limit_use_window_is_counted check (time_window in ('DAY', 'MONTH'))
);
select shard_by_cooperative('limit_use');
select grant_to_application('limit_use', 'select, insert, update, delete');
create index limit_use_revision_idx on limit_use (cooperative_id, revision);
comment on table limit_use is 'How much of a controlled product a buyer has had in a window, over all tills, net of returns; proven against the sale lines.';
comment on column limit_use.buyer is 'A member''s id, or the token of a NIK; a member who shows a NIK is counted under both.';

create table quick_key_page (
  cooperative_id uuid not null,
  page_id uuid not null,
  name text not null,
  position integer not null,
  constraint quick_key_page_pk primary key (cooperative_id, page_id),
  constraint quick_key_page_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint quick_key_page_has_name check (name <> '')
);
select shard_by_cooperative('quick_key_page');
select grant_to_application('quick_key_page', 'select, insert, update, delete');
comment on table quick_key_page is 'A page of the quick-key grid of the tills, in the manager''s order.';

create table quick_key (
  cooperative_id uuid not null,
  page_id uuid not null,
  product_id uuid not null,
  position integer not null,
  constraint quick_key_pk primary key (cooperative_id, page_id, product_id),
  constraint quick_key_page_fk foreign key (cooperative_id, page_id) references quick_key_page (cooperative_id, page_id),
  constraint quick_key_product_fk foreign key (cooperative_id, product_id) references product (cooperative_id, product_id)
);
select shard_by_cooperative('quick_key');
select grant_to_application('quick_key', 'select, insert, update, delete');
comment on table quick_key is 'A product on a page of quick keys, in its place.';
