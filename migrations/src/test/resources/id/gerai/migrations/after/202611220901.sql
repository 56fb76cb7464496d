-- The old line counts its base unit, and is a fact as before.
do $$ begin
  if (select base_quantity from sale_line where line_no = 1) is distinct from 1250 then
    raise exception 'base quantity was not carried over';
  end if;
  if (select count(*) from account where code = '1122') <> 2 then
    raise exception 'an existing cooperative lacks account 1122';
  end if;
end $$;
-- refused: never changed or removed
update sale_line set discount = 1;
-- passes: any way to pay
insert into sale_tender values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f1', 1, 'SOCIAL_CARD', 17500, 'KHBS 1');
-- refused: sale_tender_type_is_a_word
insert into sale_tender values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f1', 2, 'social card', 17500, '');
-- passes: a return without a receipt
insert into event values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f3', '00000000-0000-7000-8000-0000000000b1',
   2, 'sale_returned', 2, now(), '2026-03-12', now(), repeat('0', 64), '{}');
insert into sale values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f3', 'RETURN', '00000000-0000-7000-8000-0000000000a1',
   '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000f9', '00000000-0000-7000-8000-0000000000f8',
   'G1-000002', null, null, '2026-03-12', now(), 17500, 0, 0);
-- refused: sale_names_no_original
insert into sale values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f3', 'SALE', '00000000-0000-7000-8000-0000000000a1',
   '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000f9', '00000000-0000-7000-8000-0000000000f8',
   'G1-000003', null, '00000000-0000-7000-8000-0000000000f1', '2026-03-12', now(), 17500, 0, 0);
-- refused: sale_deposit_amount_is_positive
insert into sale_deposit values
  ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000f1', 1, null, 'PRINCIPAL', 0);
-- refused: permission denied
-- as application
delete from sale_deposit;
