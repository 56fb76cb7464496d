-- What the provider keeps of a QRIS payment, as it was at the time.
set citus.enable_unsafe_triggers = on;

create table mdr_rate (
  category text not null,
  valid_from date not null,
  above bigint not null,
  rate_bp integer not null,
  constraint mdr_rate_pk primary key (category, valid_from, above),
  constraint mdr_rate_category_is_known check (category in ('UMI', 'UKE', 'UME', 'UBE')),
  constraint mdr_rate_above_is_an_amount check (above >= 0),
  constraint mdr_rate_is_a_part check (rate_bp between 0 and 10000)
);
select replicate_everywhere('mdr_rate');
select grant_to_application('mdr_rate', 'select');
comment on table mdr_rate is 'Merchant discount of QRIS by the size of the merchant (Bank Indonesia); the latest that began counts. Shared by all cooperatives.';
comment on column mdr_rate.above is 'Rupiah of one payment above which the rate holds for all of it.';
comment on column mdr_rate.rate_bp is 'Basis points of the payment.';
insert into mdr_rate (category, valid_from, above, rate_bp) values
  ('UMI', '2024-12-01', 0, 0),
  ('UMI', '2024-12-01', 500000, 30),
  ('UKE', '2024-12-01', 0, 70),
  ('UME', '2024-12-01', 0, 70),
  ('UBE', '2024-12-01', 0, 70);

alter table cooperative add column mdr_category text not null default 'UMI';
alter table cooperative add constraint cooperative_mdr_category_is_known
  check (mdr_category in ('UMI', 'UKE', 'UME', 'UBE'));
comment on column cooperative.mdr_category is 'How the QRIS provider ranks the cooperative by its turnover.';
