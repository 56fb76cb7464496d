package id.gerai.server.tax;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.tax.FinalIncomeTax;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.sql.Sql;

import io.micronaut.core.annotation.Nullable;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rules, turnover and the months that were posted. */
@Singleton
class TaxStore {
    private final Sql sql;

    TaxStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * What the cooperative told of itself.
     *
     * @param registeredIn the year of its registration with the tax office
     * @param consignedWholly whether goods sold for members count wholly
     */
    record Standing(Optional<Integer> registeredIn, boolean consignedWholly, ZoneId zone) {}

    Standing standing(UUID cooperative) {
        return sql.first(
                        """
                        select tax_registered_in, consignment_turnover, time_zone
                        from cooperative where cooperative_id = ?
                        """,
                        row ->
                                new Standing(
                                        Optional.ofNullable(
                                                row.getObject("tax_registered_in", Integer.class)),
                                        row.getString("consignment_turnover").equals("GROSS"),
                                        ZoneId.of(row.getString("time_zone"))),
                        cooperative)
                .orElseThrow();
    }

    void setStanding(UUID cooperative, @Nullable Integer registeredIn, boolean consignedWholly) {
        sql.run(
                """
                update cooperative set tax_registered_in = ?, consignment_turnover = ?
                where cooperative_id = ?
                """,
                registeredIn,
                consignedWholly ? "GROSS" : "COMMISSION",
                cooperative);
    }

    /** The rule that holds on a day. */
    FinalIncomeTax rule(int registeredIn, LocalDate day) {
        return sql.first(
                        """
                        select rate_bp, tax_years from tax_rate
                        where tax = 'FINAL_INCOME' and valid_from <= ?
                        order by valid_from desc limit 1
                        """,
                        row ->
                                new FinalIncomeTax(
                                        Percent.ofBasisPoints(row.getInt("rate_bp")),
                                        registeredIn,
                                        Optional.ofNullable(
                                                row.getObject("tax_years", Integer.class))),
                        day)
                .orElse(new FinalIncomeTax(Percent.ZERO, registeredIn, Optional.of(0)));
    }

    /** What sales, commission and agency brought in a month, less returns. */
    Rupiah turnover(UUID cooperative, YearMonth month) {
        return sql.first(
                        """
                        select -coalesce(sum(amount), 0) from journal_entry
                        where cooperative_id = ? and posting_date between ? and ?
                          and account_code in ('4101', '4102', '4109', '4201', '4301')
                          and not exists (select from journal j
                            where j.cooperative_id = journal_entry.cooperative_id
                              and j.journal_id = journal_entry.journal_id and j.period = 13)
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        month.atDay(1),
                        month.atEndOfMonth())
                .orElse(Rupiah.ZERO);
    }

    /** What goods of members brought them in a month. */
    Rupiah consignors(UUID cooperative, YearMonth month) {
        return sql.first(
                        """
                        select coalesce(sum(case s.kind when 'SALE' then l.amount - l.commission
                          else l.commission - l.amount end), 0)
                        from sale s
                        join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
                        where s.cooperative_id = ? and s.business_date between ? and ?
                          and l.consignor_id is not null
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        month.atDay(1),
                        month.atEndOfMonth())
                .orElse(Rupiah.ZERO);
    }

    /** False where the month was posted before, or is being posted by somebody else. */
    boolean begin(OfficeUser by, TaxAccrual accrual, UUID journal, Instant at) {
        return sql.run(
                        """
                        insert into tax_accrual (cooperative_id, month, turnover, rate_bp, amount,
                          journal_id, accrued_at, accrued_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        by.cooperative(),
                        accrual.month().atDay(1),
                        accrual.turnover().amount(),
                        accrual.rate().basisPoints(),
                        accrual.amount().amount(),
                        journal,
                        at,
                        by.id())
                == 1;
    }

    /** The months of a year that were posted, the first one first. */
    List<TaxAccrual> accruals(UUID cooperative, int year) {
        return sql.list(
                """
                select month, turnover, rate_bp, amount from tax_accrual
                where cooperative_id = ? and month between ? and ? order by month
                """,
                TaxStore::read,
                cooperative,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 1));
    }

    private static TaxAccrual read(ResultSet row) throws SQLException {
        return new TaxAccrual(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Rupiah.of(row.getLong("turnover")),
                Percent.ofBasisPoints(row.getInt("rate_bp")),
                Rupiah.of(row.getLong("amount")));
    }
}
