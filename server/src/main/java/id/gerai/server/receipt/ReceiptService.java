package id.gerai.server.receipt;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.receipt.RecordedSale.Returned;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.Optional;
import java.util.UUID;

/** Finds sales by the number on their receipt. */
@Singleton
class ReceiptService {
    private final Sql sql;

    ReceiptService(Sql sql) {
        this.sql = sql;
    }

    /**
     * The sale of a receipt from any till of the cooperative; the latest, should a number stand on
     * two.
     */
    @Transactional
    Optional<RecordedSale> sale(UUID cooperative, String receiptNumber) {
        record Found(UUID id, String content) {}
        return sql.first(
                        """
                        select s.sale_id, v.content
                        from sale s
                        join event v on v.cooperative_id = s.cooperative_id and v.event_id = s.sale_id
                        where s.cooperative_id = ? and s.receipt_number = ? and s.kind = 'SALE'
                        order by s.occurred_at desc limit 1
                        """,
                        row -> new Found(row.getObject(1, UUID.class), row.getString(2)),
                        cooperative,
                        receiptNumber)
                .map(
                        found ->
                                new RecordedSale(
                                        found.content(),
                                        sql.list(
                                                """
                                                select coalesce(l.original_line_no, l.line_no) as line_no,
                                                       sum(l.quantity) as quantity, sum(l.amount) as amount
                                                from sale r
                                                join sale_line l on l.cooperative_id = r.cooperative_id
                                                  and l.sale_id = r.sale_id
                                                where r.cooperative_id = ? and r.original_sale_id = ?
                                                group by 1 order by 1
                                                """,
                                                row ->
                                                        new Returned(
                                                                row.getInt(1),
                                                                Quantity.ofThousandths(
                                                                        row.getLong(2)),
                                                                Rupiah.of(row.getLong(3))),
                                                cooperative,
                                                found.id())));
    }
}
