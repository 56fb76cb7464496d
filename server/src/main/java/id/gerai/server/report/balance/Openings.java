package id.gerai.server.report.balance;

import id.gerai.server.problem.Texts;
import id.gerai.server.report.Periods;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was taken over from books kept before. It is posted on a day of the period, often its first,
 * and yet was there when the period began: a journal of kind OPENING, and one that takes such a
 * journal back, count as opening balance and never as movement.
 */
@Singleton
public class Openings {
    /**
     * The rule, as a table of {@code cooperative_id}, {@code journal_id} and {@code posting_date}
     * to select from. Found by {@code journal_opening_idx} and by what a journal reverses.
     */
    public static final String JOURNALS =
            """
            (select cooperative_id, journal_id, posting_date from journal where kind = 'OPENING'
             union all
             select r.cooperative_id, r.journal_id, r.posting_date from journal o
             join journal r on r.cooperative_id = o.cooperative_id and r.reverses_id = o.journal_id
             where o.kind = 'OPENING')\
            """;

    private final Sql sql;

    Openings(Sql sql) {
        this.sql = sql;
    }

    /**
     * What the column of opening balances is headed: the day before the period or, where something
     * was taken over within it, that these are opening balances, with the day on which the books
     * began if all of it came on that day.
     */
    public String title(ReportRequest request) {
        return sql.first(
                        """
                        select min(o.posting_date) as first_day, max(o.posting_date) as last_day,
                          exists (select from fiscal_year y
                            join journal j on j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year
                            where y.cooperative_id = ? and j.posting_date < ?) as began_before
                        from %s o
                        where o.cooperative_id = ? and o.posting_date between ? and ?
                        having count(*) > 0
                        """
                                .formatted(JOURNALS),
                        row -> {
                            LocalDate first = row.getObject("first_day", LocalDate.class);
                            LocalDate last = row.getObject("last_day", LocalDate.class);
                            return first.equals(last) && !row.getBoolean("began_before")
                                    ? Optional.of(first)
                                    : Optional.<LocalDate>empty();
                        },
                        request.cooperative(),
                        request.from(),
                        request.cooperative(),
                        request.from(),
                        request.to())
                .map(Openings::takenOver)
                .orElseGet(() -> Periods.day(request.from().minusDays(1)));
    }

    private static String takenOver(Optional<LocalDate> day) {
        return day.map(it -> Texts.get("report.opening_of", Periods.day(it)))
                .orElseGet(() -> Texts.get("report.opening"));
    }
}
