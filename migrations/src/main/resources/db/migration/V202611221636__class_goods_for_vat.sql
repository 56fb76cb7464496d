-- Value added tax, for the few cooperatives that owe it.
set citus.enable_unsafe_triggers = on;

alter table cooperative add column is_pkp boolean not null default false;
comment on column cooperative.is_pkp is 'Whether it owes value added tax (pengusaha kena pajak); only then the class of goods matters.';

alter table product add column tax_class text not null default 'EXEMPT';
alter table product add constraint product_tax_class_is_known check (tax_class in ('EXEMPT', 'STANDARD'));
comment on column product.tax_class is 'EXEMPT for basic food and the like (PMK 131/2024); STANDARD prices contain 11 parts of tax in 111.';
