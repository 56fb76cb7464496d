do $$ begin
  if (select rate_bp from mdr_rate where category = 'UMI' and above = 500000) <> 30 then
    raise exception 'the rate of micro merchants is another';
  end if;
end $$;
-- refused: mdr_rate_category_is_known
insert into mdr_rate values ('XYZ', '2031-01-01', 0, 10);
-- refused: permission denied
-- as application
insert into mdr_rate values ('UMI', '2031-01-01', 0, 10);
