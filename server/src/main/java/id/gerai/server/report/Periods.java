package id.gerai.server.report;

import id.gerai.server.page.Figures;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.table.Cell;

import java.time.LocalDate;

/** How reports say what time they are about. */
public final class Periods {
    private Periods() {}

    /** From one day to another. */
    public static String of(ReportRequest request) {
        return Texts.get("report.period", Figures.date(request.from()), Figures.date(request.to()));
    }

    /** A day, short enough for the head of a column. */
    public static String day(LocalDate day) {
        return new Cell.Day(day).text();
    }

    /** As of the last day. */
    public static String asOf(LocalDate day) {
        return Texts.get("report.as_of", Figures.date(day));
    }
}
