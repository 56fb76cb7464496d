do $$ begin
  if exists (select from cooperative where is_pkp) or exists (select from product where tax_class <> 'EXEMPT') then
    raise exception 'somebody owes a tax they did not owe before';
  end if;
end $$;
-- refused: product_tax_class_is_known
update product set tax_class = 'LUXURY';
