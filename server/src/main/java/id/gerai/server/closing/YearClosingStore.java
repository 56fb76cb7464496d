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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The books of a year as closing needs them. */
@Singleton
class YearClosingStore {
    /** Somebody decided by name not to wait for the till. */
    private static final String IS_WAITED_FOR =
            """
            not exists (select from closing_without_till w
              where w.cooperative_id = t.cooperative_id and w.terminal_id = t.terminal_id
                and w.fiscal_year = ?)
            """;

    private final Sql sql;

    YearClosingStore(Sql sql) {
        this.sql = sql;
    }

    /** A book year and the clock of its cooperative. */
    record FiscalYear(LocalDate startsOn, LocalDate endsOn, boolean closed, ZoneId zone) {}

    /** Locks the year's row, so that two closings cannot pass each other. */
    Optional<FiscalYear> lock(UUID cooperative, int year) {
        return sql.first(
                """
                select y.starts_on, y.ends_on, y.closed_at is not null as closed, c.time_zone
                from fiscal_year y join cooperative c on c.cooperative_id = y.cooperative_id
                where y.cooperative_id = ? and y.year = ? for update of y
                """,
                row ->
                        new FiscalYear(
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                row.getBoolean("closed"),
                                ZoneId.of(row.getString("time_zone"))),
                cooperative,
                year);
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

    /**
     * Tills enrolled before the year's end that were not heard from since. One that goes on as
     * another is heard as that.
     */
    List<String> tillsNotHeardFrom(UUID cooperative, int year, Instant yearEnd) {
        return sql.list(
                """
                select t.code from terminal t
                where t.cooperative_id = ? and t.revoked_at is null and t.enrolled_at < ?
                  and (t.last_seen_at is null or t.last_seen_at < ?)
                  and not exists (select from terminal s
                    where s.cooperative_id = t.cooperative_id
                      and s.succeeds_terminal_id = t.terminal_id)
                  and %s
                order by t.code
                """
                        .formatted(IS_WAITED_FOR),
                row -> row.getString(1),
                cooperative,
                yearEnd,
                yearEnd,
                year);
    }

    List<String> tillsWithGap(UUID cooperative, int year) {
        return sql.list(
                """
                select t.code from terminal t
                where t.cooperative_id = ? and exists (select from event e
                  where e.cooperative_id = t.cooperative_id and e.terminal_id = t.terminal_id
                    and e.sequence > t.contiguous_sequence)
                  and %s
                order by t.code
                """
                        .formatted(IS_WAITED_FOR),
                row -> row.getString(1),
                cooperative,
                year);
    }

    /** Terminal codes of shifts of the year that nobody closed. */
    List<String> openShifts(UUID cooperative, int year, FiscalYear dates) {
        return sql.list(
                """
                select t.code || ' ' || s.business_date from shift s
                join terminal t on t.cooperative_id = s.cooperative_id and t.terminal_id = s.terminal_id
                where s.cooperative_id = ? and s.business_date between ? and ?
                  and not exists (select from shift_closing c
                    where c.cooperative_id = s.cooperative_id and c.shift_id = s.shift_id)
                  and %s
                order by s.business_date
                """
                        .formatted(IS_WAITED_FOR),
                row -> row.getString(1),
                cooperative,
                dates.startsOn(),
                dates.endsOn(),
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

    /** Facts of the year that a manager has not looked at. */
    long openAttention(UUID cooperative, FiscalYear year) {
        return sql.first(
                        """
                        select count(*) from attention a
                        join event e on e.cooperative_id = a.cooperative_id and e.event_id = a.event_id
                        where a.cooperative_id = ? and a.resolved_at is null
                          and e.business_date between ? and ?
                        """,
                        row -> row.getLong(1),
                        cooperative,
                        year.startsOn(),
                        year.endsOn())
                .orElse(0L);
    }

    /** What the clearing account holds at the end of the year. */
    Rupiah clearing(UUID cooperative, FiscalYear year) {
        return sql.first(
                        """
                        select coalesce(sum(e.amount), 0) from journal_entry e
                        join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                        where e.cooperative_id = ? and e.account_code = ? and j.posting_date <= ?
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        ChartOfAccounts.CLEARING.digits(),
                        year.endsOn())
                .orElse(Rupiah.ZERO);
    }

    /** Revenue and expense accounts of the year with a balance. */
    List<AccountAmount> resultBalances(UUID cooperative, int year) {
        return sql.list(
                """
                select e.account_code, sum(e.amount) as balance
                from journal j
                join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                where j.cooperative_id = ? and j.fiscal_year = ? and e.account_code >= '4'
                group by e.account_code having sum(e.amount) <> 0
                order by e.account_code
                """,
                row ->
                        new AccountAmount(
                                AccountCode.of(row.getString("account_code")),
                                Rupiah.of(row.getLong("balance"))),
                cooperative,
                year);
    }

    void close(UUID cooperative, int year, Instant at, UUID by) {
        sql.run(
                "update fiscal_year set closed_at = ?, closed_by = ? where cooperative_id = ? and"
                        + " year = ?",
                at,
                by,
                cooperative,
                year);
    }
}
