package id.gerai.server.period;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Locks of months and what the locked months came to. */
@Singleton
class MonthStore {
    private final Sql sql;

    MonthStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A book year as people look at it.
     *
     * @param lockedMonths 1 to 12, ascending
     */
    record YearMonths(int year, boolean closed, List<Integer> lockedMonths) {}

    /**
     * Who did what with a period.
     *
     * @param period 1 to 12, or 13 for the year
     * @param by the name of who did it; null where the account is gone
     */
    @Serdeable
    record Trace(int period, String act, String reason, Instant at, @Nullable String by) {}

    boolean locked(UUID cooperative, YearMonth month) {
        return sql.first(
                        """
                        select 1 from period_lock
                        where cooperative_id = ? and fiscal_year = ? and period = ?
                        """,
                        row -> row.getInt(1),
                        cooperative,
                        month.getYear(),
                        month.getMonthValue())
                .isPresent();
    }

    Optional<YearMonth> lastLocked(UUID cooperative) {
        return sql.first(
                """
                select fiscal_year, period from period_lock
                where cooperative_id = ? order by fiscal_year desc, period desc limit 1
                """,
                row -> YearMonth.of(row.getInt("fiscal_year"), row.getInt("period")),
                cooperative);
    }

    /** Months before one that hold journals and are open. */
    List<YearMonth> openBefore(UUID cooperative, YearMonth month) {
        return sql.list(
                """
                select y.year, m.period
                from fiscal_year y cross join generate_series(1, 12) m (period)
                where y.cooperative_id = ? and y.closed_at is null and (y.year, m.period) < (?, ?)
                  and not exists (select from period_lock l
                    where l.cooperative_id = y.cooperative_id and l.fiscal_year = y.year
                      and l.period = m.period)
                  and exists (select from journal j
                    where j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year
                      and j.period = m.period)
                order by y.year, m.period
                """,
                row -> YearMonth.of(row.getInt("year"), row.getInt("period")),
                cooperative,
                month.getYear(),
                month.getMonthValue());
    }

    /** Locks what is open of a year up to a month, and sums it; gives the months, ascending. */
    List<Integer> lock(OfficeUser by, BookYear year, int last, Instant at) {
        Rows rows =
                Rows.into(
                                "period_lock",
                                "cooperative_id,fiscal_year,period,starts_on,ends_on,locked_at,locked_by")
                        .and("on conflict do nothing returning period");
        for (int month = 1; month <= last; month++) {
            BookSpan span = year.month(month);
            rows.add(
                    by.cooperative(),
                    year.year(),
                    month,
                    span.startsOn(),
                    span.endsOn(),
                    at,
                    by.id());
        }
        List<Integer> locked = new ArrayList<>(sql.insert(rows, row -> row.getInt(1)));
        locked.sort(null);
        if (!locked.isEmpty()) {
            keep(by.cooperative(), year, locked.getFirst(), last);
        }
        return locked;
    }

    void unlock(UUID cooperative, YearMonth month) {
        sql.run(
                "delete from period_lock where cooperative_id = ? and fiscal_year = ? and period ="
                        + " ?",
                cooperative,
                month.getYear(),
                month.getMonthValue());
        forget(cooperative, month.getYear(), month.getMonthValue());
    }

    void forget(UUID cooperative, int year, int period) {
        sql.run(
                "delete from period_balance where cooperative_id = ? and fiscal_year = ? and period"
                        + " = ?",
                cooperative,
                year,
                period);
    }

    /** The locked months follow each other, so those from the first to the last are new. */
    private void keep(UUID cooperative, BookYear year, int first, int last) {
        sql.run(
                """
                insert into period_balance
                  (cooperative_id, fiscal_year, period, account_code, debit, credit, entries)
                select e.cooperative_id, ?, extract(month from e.posting_date), e.account_code,
                  coalesce(sum(e.amount) filter (where e.amount > 0), 0),
                  coalesce(-sum(e.amount) filter (where e.amount < 0), 0), count(*)
                from journal_entry e
                where e.cooperative_id = ? and e.posting_date between ? and ?
                  and not exists (select from journal j
                    where j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                      and j.fiscal_year = ? and j.period = 13)
                group by 1, 3, 4
                """,
                year.year(),
                cooperative,
                year.month(first).startsOn(),
                year.month(last).endsOn(),
                year.year());
    }

    void keepYearEnd(UUID cooperative, int year) {
        sql.run(
                """
                insert into period_balance
                  (cooperative_id, fiscal_year, period, account_code, debit, credit, entries)
                select j.cooperative_id, j.fiscal_year, j.period, e.account_code,
                  coalesce(sum(e.amount) filter (where e.amount > 0), 0),
                  coalesce(-sum(e.amount) filter (where e.amount < 0), 0), count(*)
                from journal j
                join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                where j.cooperative_id = ? and j.fiscal_year = ? and j.period = 13
                group by 1, 2, 3, 4
                """,
                cooperative,
                year);
    }

    List<YearMonths> years(UUID cooperative) {
        return sql.list(
                """
                select y.year, y.closed_at is not null as closed,
                  array(
                    select l.period from period_lock l
                    where l.cooperative_id = y.cooperative_id and l.fiscal_year = y.year
                    order by l.period) as locked
                from fiscal_year y where y.cooperative_id = ? order by y.year desc
                """,
                row ->
                        new YearMonths(
                                row.getInt("year"),
                                row.getBoolean("closed"),
                                Arrays.asList((Integer[]) row.getArray("locked").getArray())),
                cooperative);
    }

    List<Trace> trace(UUID cooperative, int year) {
        return sql.list(
                """
                select a.period, a.act, a.reason, a.acted_at, u.display_name
                from period_act a
                left join user_account u on u.cooperative_id = a.cooperative_id and u.user_id = a.acted_by
                where a.cooperative_id = ? and a.fiscal_year = ?
                order by a.acted_at, a.act_id
                """,
                row ->
                        new Trace(
                                row.getInt("period"),
                                row.getString("act"),
                                row.getString("reason"),
                                Sql.time(row, "acted_at").orElseThrow(),
                                row.getString("display_name")),
                cooperative,
                year);
    }
}
