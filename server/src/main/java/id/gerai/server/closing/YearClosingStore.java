package id.gerai.server.closing;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The books of a year as closing needs them. */
@Singleton
class YearClosingStore {
    /** Providers pay within days; what is older is lost or was booked wrongly. */
    private static final int QRIS_OLD_DAYS = 30;

    private final Sql sql;

    YearClosingStore(Sql sql) {
        this.sql = sql;
    }

    /** Earlier years that hold journals and are not closed. */
    List<Integer> openYearsBefore(UUID cooperative, int year) {
        return sql.list(
                """
                select y.year from fiscal_year y
                where y.cooperative_id = ? and y.year < ? and y.closed_at is null
                  and exists (select from journal j
                    where j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year)
                order by y.year
                """,
                row -> row.getInt(1),
                cooperative,
                year);
    }

    Optional<UUID> till(UUID cooperative, String code) {
        return sql.first(
                "select terminal_id from terminal where cooperative_id = ? and code = ?",
                row -> row.getObject(1, UUID.class),
                cooperative,
                code);
    }

    /** False where it was decided before; the first decision stands. */
    boolean decideWithout(OfficeUser by, int year, UUID till, String reason, Instant now) {
        int decided =
                sql.run(
                        """
                        insert into closing_without_till
                          (cooperative_id, fiscal_year, terminal_id, decided_at, decided_by, reason)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        by.cooperative(),
                        year,
                        till,
                        now,
                        by.id(),
                        reason);
        return decided == 1;
    }

    /**
     * Revenue and expense accounts with a balance, of a year whose months are all locked: their
     * sums are kept, so only the year's end is added up.
     */
    List<AccountAmount> resultBalances(UUID cooperative, int year) {
        return sql.list(
                """
                select account_code, sum(amount) as balance
                from (
                  select cooperative_id, fiscal_year, account_code, debit - credit as amount
                  from period_balance where period <= 12
                  union all
                  select j.cooperative_id, j.fiscal_year, e.account_code, e.amount
                  from journal j
                  join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                  where j.period = 13) moved
                where cooperative_id = ? and fiscal_year = ? and account_code >= '4'
                group by account_code having sum(amount) <> 0
                order by account_code
                """,
                row ->
                        new AccountAmount(
                                AccountCode.of(row.getString("account_code")),
                                Rupiah.of(row.getLong("balance"))),
                cooperative,
                year);
    }

    /** True where a later year is closed. */
    boolean isClosedAfter(UUID cooperative, int year) {
        return isThere(
                """
                select 1 from fiscal_year
                where cooperative_id = ? and year > ? and closed_at is not null limit 1
                """,
                cooperative,
                year);
    }

    /** True where the annual meeting has approved what becomes of the year's surplus. */
    boolean isSurplusApproved(UUID cooperative, int year) {
        return isThere(
                """
                select 1 from shu_run
                where cooperative_id = ? and fiscal_year = ? and approved_at is not null limit 1
                """,
                cooperative,
                year);
    }

    /** True where the annual meeting has decided on the year's loss since it was closed. */
    boolean isLossDecided(UUID cooperative, int year) {
        return isThere(
                """
                select 1 from fiscal_year y
                join journal j on j.cooperative_id = y.cooperative_id
                  and j.kind = 'SURPLUS_DISTRIBUTION' and j.recorded_at > y.closed_at
                join journal_entry e on e.cooperative_id = j.cooperative_id
                  and e.journal_id = j.journal_id and e.account_code = '3301'
                where y.cooperative_id = ? and y.year = ? and not exists (
                  select from journal r
                  where r.cooperative_id = j.cooperative_id and r.reverses_id = j.journal_id)
                limit 1
                """,
                cooperative,
                year);
    }

    /** The closing journal that nothing took back yet. */
    Optional<UUID> closingEntries(UUID cooperative, int year) {
        return sql.first(
                """
                select j.journal_id from journal j
                where j.cooperative_id = ? and j.fiscal_year = ? and j.period = 13
                  and j.kind = 'CLOSING'
                  and not exists (select from journal r
                    where r.cooperative_id = j.cooperative_id and r.reverses_id = j.journal_id)
                """,
                row -> row.getObject(1, UUID.class),
                cooperative,
                year);
    }

    /** Settlements of memberships that ended by then, which nobody has posted or given up. */
    List<String> openSettlements(UUID cooperative, LocalDate yearEnd) {
        return sql.list(
                """
                select s.settlement_no, m.member_no, p.name from settlement s
                join member m on m.cooperative_id = s.cooperative_id and m.member_id = s.member_id
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                where s.cooperative_id = ? and s.state in ('DRAFT', 'REVIEWED') and s.ended_on <= ?
                order by s.settlement_no
                """,
                row -> "%d (%s, %s)".formatted(row.getLong(1), row.getString(2), row.getString(3)),
                cooperative,
                yearEnd);
    }

    /**
     * What customers paid by QRIS long before the year's end and has not come to the bank to this
     * day. The oldest is taken to come first.
     */
    Rupiah oldQris(UUID cooperative, LocalDate yearEnd) {
        return sql.first(
                        """
                        select coalesce(sum(amount) filter (where amount > 0 and posting_date <= ?), 0)
                          + coalesce(sum(amount) filter (where amount < 0), 0)
                        from journal_entry where cooperative_id = ? and account_code = ?
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        yearEnd.minusDays(QRIS_OLD_DAYS),
                        cooperative,
                        ChartOfAccounts.QRIS_RECEIVABLE.digits())
                .orElse(Rupiah.ZERO);
    }

    private boolean isThere(String query, UUID cooperative, int year) {
        return sql.first(query, row -> row.getInt(1), cooperative, year).isPresent();
    }
}
