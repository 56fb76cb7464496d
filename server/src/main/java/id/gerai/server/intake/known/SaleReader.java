package id.gerai.server.intake.known;

import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks up the sales that something is taken back of, and what came back before. */
@Singleton
class SaleReader {
    private final Sql sql;

    SaleReader(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, KnownSale> of(UUID cooperative, Set<UUID> ids) {
        Map<UUID, KnownSale> sales = new HashMap<>();
        if (ids.isEmpty()) {
            return sales;
        }
        sql.list(
                """
                select sale_id, business_date, member_id, buyer_token from sale
                where cooperative_id = ? and sale_id = any(?) and kind = 'SALE'
                """,
                row ->
                        sales.put(
                                row.getObject(1, UUID.class),
                                new KnownSale(
                                        row.getObject(2, LocalDate.class),
                                        Optional.ofNullable(row.getObject(3, UUID.class)),
                                        row.getString(4))),
                cooperative,
                Sql.ids(ids));
        sold(cooperative, sales);
        returned(cooperative, sales);
        return sales;
    }

    private void sold(UUID cooperative, Map<UUID, KnownSale> sales) {
        sql.list(
                """
                select sale_id, line_no, base_quantity from sale_line
                where cooperative_id = ? and sale_id = any(?)
                """,
                row -> {
                    sales.get(row.getObject(1, UUID.class))
                            .sold(row.getInt(2), Quantity.ofThousandths(row.getLong(3)));
                    return row.getInt(2);
                },
                cooperative,
                Sql.ids(sales.keySet()));
    }

    /** Returns of the first contract took back all lines in their order. */
    private void returned(UUID cooperative, Map<UUID, KnownSale> sales) {
        sql.list(
                """
                select r.original_sale_id, coalesce(l.original_line_no, l.line_no) as line_no,
                       sum(l.base_quantity) as quantity
                from sale r
                join sale_line l on l.cooperative_id = r.cooperative_id and l.sale_id = r.sale_id
                where r.cooperative_id = ? and r.original_sale_id = any(?)
                group by 1, 2
                """,
                row ->
                        sales.get(row.getObject(1, UUID.class))
                                .takeBack(row.getInt(2), Quantity.ofThousandths(row.getLong(3))),
                cooperative,
                Sql.ids(sales.keySet()));
    }
}
