package id.gerai.server.report.table;

import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Weight;

import java.util.ArrayList;
import java.util.List;

/** A report as plain text in columns, for a terminal and for comparing. */
public final class ReportText {
    private static final String GAP = "  ";
    private static final String INSET = "  ";

    private ReportText() {}

    /** Lines that end in a line feed. */
    public static String of(Report report) {
        int[] widths = widths(report);
        StringBuilder text = new StringBuilder(report.title()).append('\n');
        report.lines().forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        line(text, report, widths, report.columns().stream().map(Report.Column::title).toList());
        for (Report.Row row : report.rows()) {
            if (row.weight() == Weight.HEADING) {
                text.append('\n');
            }
            line(text, report, widths, cells(row));
        }
        return text.toString();
    }

    private static List<String> cells(Report.Row row) {
        List<String> cells = new ArrayList<>(row.cells().stream().map(Cell::text).toList());
        if (!cells.isEmpty()) {
            cells.set(0, INSET.repeat(row.level()) + cells.getFirst());
        }
        return cells;
    }

    private static int[] widths(Report report) {
        int[] widths = report.columns().stream().mapToInt(it -> it.title().length()).toArray();
        for (Report.Row row : report.rows()) {
            if (row.weight() == Weight.HEADING) {
                continue;
            }
            List<String> cells = cells(row);
            for (int i = 0; i < cells.size(); i++) {
                widths[i] = Math.max(widths[i], cells.get(i).length());
            }
        }
        return widths;
    }

    private static void line(StringBuilder text, Report report, int[] widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String filler = " ".repeat(Math.max(0, widths[i] - cells.get(i).length()));
            boolean right = report.columns().get(i).kind() == Kind.FIGURE;
            line.append(i == 0 ? "" : GAP)
                    .append(right ? filler : "")
                    .append(cells.get(i))
                    .append(right ? "" : filler);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
