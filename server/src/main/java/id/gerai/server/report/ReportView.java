package id.gerai.server.report;

import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as data.
 *
 * @param rows each a map from column key to what stands there: text, whole rupiah, a count or a day
 */
@Serdeable
record ReportView(
        String name,
        String title,
        List<String> lines,
        List<ColumnView> columns,
        List<RowView> rows) {

    /** A column: its name for programs and for people. */
    @Serdeable
    record ColumnView(String key, String title) {}

    /**
     * A row.
     *
     * @param weight PLAIN, HEADING, SUBTOTAL or TOTAL
     * @param source address of the report that explains its figures; missing where there is none
     */
    @Serdeable
    record RowView(String weight, int level, Map<String, Object> values, @Nullable String source) {}

    static ReportView of(Report report) {
        return new ReportView(
                report.name(),
                report.title(),
                report.lines(),
                report.columns().stream().map(it -> new ColumnView(it.key(), it.title())).toList(),
                report.rows().stream().map(it -> row(report, it)).toList());
    }

    private static RowView row(Report report, Report.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String key = report.columns().get(i).key();
            switch (row.cells().get(i)) {
                case Cell.Words words -> {
                    if (!words.text().isEmpty()) {
                        values.put(key, words.text());
                    }
                }
                case Cell.Money money -> values.put(key, money.amount().amount());
                case Cell.Count count -> values.put(key, count.number());
                case Cell.Day day -> values.put(key, day.date().toString());
            }
        }
        return new RowView(row.weight().name(), row.level(), values, row.source().orElse(null));
    }
}
