package id.gerai.server.report.table;

import id.gerai.server.print.PrintedTable;
import id.gerai.server.print.PrintedTable.Alignment;
import id.gerai.server.print.PrintedTable.Heading;

import java.util.List;

/** A report on paper. */
public final class ReportPdf {
    private ReportPdf() {}

    /**
     * @param foot stands on every page
     * @param signatures who signs it, where it is signed
     */
    public static byte[] of(
            Report report, String cooperative, String foot, List<String> signatures) {
        return new PrintedTable(
                        new Heading(cooperative, report.title(), report.lines(), foot),
                        report.columns().stream().map(ReportPdf::column).toList(),
                        report.rows().stream().map(ReportPdf::row).toList(),
                        report.signed() ? signatures : List.of())
                .pdf();
    }

    private static PrintedTable.Column column(Report.Column column) {
        return new PrintedTable.Column(
                column.title(),
                switch (column.kind()) {
                    case CODE -> Alignment.LEFT;
                    case LABEL -> Alignment.WRAPPED;
                    case FIGURE -> Alignment.RIGHT;
                });
    }

    private static PrintedTable.Row row(Report.Row row) {
        return new PrintedTable.Row(
                PrintedTable.Weight.valueOf(row.weight().name()),
                row.level(),
                row.cells().stream().map(Cell::text).toList());
    }
}
