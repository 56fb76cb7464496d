insert into product (cooperative_id, product_id, code, name, category, unit, weighed, stock_account, revision) values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000e1', 'G01', 'Gula', 'Sembako', 'kg', false, '1141', 1);
-- refused: product_price_favours_members
insert into product_price values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000e1', '2026-01-01', 17500, 18000);
-- refused: product_commission_goes_with_consignor
update product set commission_bp = 1000;
-- refused: product_stock_account_is_stock
update product set stock_account = '4101';
