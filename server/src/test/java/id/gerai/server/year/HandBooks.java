package id.gerai.server.year;

import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Kind;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The spreadsheet that {@code books.py} made of the same facts. A row of it and of a report are
 * told alike: what they are called, then every figure; rows in which nothing but zero stands are
 * left out of both.
 */
final class HandBooks {
    private static final String SPREADSHEET = "books.xlsx";

    private HandBooks() {}

    /** The rows of a sheet, by the values that were computed when it was made. */
    static List<String> rows(String sheetName) {
        try (InputStream file =
                        Objects.requireNonNull(HandBooks.class.getResourceAsStream(SPREADSHEET));
                ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            Sheet sheet = workbook.findSheet(sheetName).orElseThrow();
            int figures = sheet.read().getFirst().getCellCount() - 1;
            try (Stream<Row> rows = sheet.openStream()) {
                return told(rows.skip(1).map(row -> told(row, figures)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many cells of a sheet are computed and not typed. */
    static long formulas(String sheetName) {
        try (InputStream file =
                        Objects.requireNonNull(HandBooks.class.getResourceAsStream(SPREADSHEET));
                ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            return workbook.findSheet(sheetName).orElseThrow().read().stream()
                    .flatMap(Row::stream)
                    .filter(it -> it != null && it.getType() == CellType.FORMULA)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a report. */
    static List<String> rows(Report report) {
        return told(report.rows().stream().map(row -> told(report, row)));
    }

    private record Told(String name, List<BigDecimal> figures) {
        boolean isNothing() {
            return figures.stream().allMatch(it -> it.signum() == 0);
        }

        @Override
        public String toString() {
            return name + " " + figures.stream().map(BigDecimal::toPlainString).toList();
        }
    }

    private static List<String> told(Stream<Told> rows) {
        return rows.filter(it -> !it.isNothing()).map(Told::toString).toList();
    }

    private static Told told(Row row, int figures) {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 1; i <= figures; i++) {
            values.add(
                    row.getOptionalCell(i)
                            .map(it -> it.getRawValue())
                            .filter(it -> !it.isEmpty())
                            .map(BigDecimal::new)
                            .orElse(BigDecimal.ZERO));
        }
        return new Told(row.getCellText(0), values);
    }

    private static Told told(Report report, Report.Row row) {
        String name = "";
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < report.columns().size(); i++) {
            Cell cell = i < row.cells().size() ? row.cells().get(i) : Cell.EMPTY;
            if (report.columns().get(i).kind() == Kind.FIGURE) {
                values.add(
                        switch (cell) {
                            case Cell.Money money -> BigDecimal.valueOf(money.amount().amount());
                            case Cell.Count count -> BigDecimal.valueOf(count.number());
                            default -> BigDecimal.ZERO;
                        });
            } else if (name.isEmpty()) {
                name = cell.text();
            }
        }
        return new Told(name, values);
    }
}
