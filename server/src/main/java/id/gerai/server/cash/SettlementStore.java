package id.gerai.server.cash;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.MdrSchedule;
import id.gerai.ledger.payment.MdrSchedule.Step;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What customers paid by QRIS and what the provider keeps of it. */
@Singleton
class SettlementStore {
    private final Sql sql;

    SettlementStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * One payment.
     *
     * @param amount below zero where it was given back
     */
    record Payment(Rupiah amount) {}

    /** QRIS payments of some days. */
    List<Payment> payments(UUID cooperative, LocalDate from, LocalDate until) {
        return sql.list(
                """
                select case s.kind when 'SALE' then t.amount else -t.amount end
                from sale s
                join sale_tender t on t.cooperative_id = s.cooperative_id and t.sale_id = s.sale_id
                where s.cooperative_id = ? and s.business_date between ? and ? and t.type = 'QRIS'
                """,
                row -> new Payment(Rupiah.of(row.getLong(1))),
                cooperative,
                from,
                until);
    }

    MdrCategory category(UUID cooperative) {
        return sql.first(
                        "select mdr_category from cooperative where cooperative_id = ?",
                        row -> MdrCategory.valueOf(row.getString(1)),
                        cooperative)
                .orElseThrow();
    }

    void setCategory(UUID cooperative, MdrCategory category) {
        sql.run(
                "update cooperative set mdr_category = ? where cooperative_id = ?",
                category.name(),
                cooperative);
    }

    /** The rates that held for the cooperative on a day. */
    MdrSchedule schedule(UUID cooperative, LocalDate day) {
        return new MdrSchedule(
                sql.list(
                        """
                        select r.above, r.rate_bp
                        from cooperative c
                        join mdr_rate r on r.category = c.mdr_category
                        where c.cooperative_id = ? and r.valid_from = (
                          select max(valid_from) from mdr_rate
                          where category = c.mdr_category and valid_from <= ?)
                        """,
                        row ->
                                new Step(
                                        Rupiah.of(row.getLong("above")),
                                        Percent.ofBasisPoints(row.getInt("rate_bp"))),
                        cooperative,
                        day));
    }
}
