package id.gerai.server.report.table;

import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Weight;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A report as a spreadsheet whose amounts are numbers. */
public final class ReportXlsx {
    /** Without quotation marks: the library would write them into an attribute as they are. */
    private static final String MONEY = "#,##0;(#,##0);-";

    private static final String DATE = "dd/mm/yyyy";
    private static final int LABEL_WIDTH = 45;
    private static final int FIGURE_WIDTH = 18;
    private static final int CODE_WIDTH = 14;
    private static final int TITLE_SIZE = 14;
    private static final int SHEET_NAME_MAX = 31;

    private ReportXlsx() {}

    /** The file's bytes. */
    public static byte[] of(Report report, String cooperative) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(out, "Gerai", "1.0")) {
                String name = report.title();
                Worksheet sheet =
                        workbook.newWorksheet(
                                name.substring(0, Math.min(name.length(), SHEET_NAME_MAX)));
                write(sheet, report, cooperative);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, Report report, String cooperative) {
        sheet.value(0, 0, cooperative);
        sheet.value(1, 0, report.title());
        sheet.style(1, 0).bold().fontSize(TITLE_SIZE).set();
        int y = 2;
        for (String line : report.lines()) {
            sheet.value(y, 0, line);
            y++;
        }
        y++;
        for (int x = 0; x < report.columns().size(); x++) {
            Report.Column column = report.columns().get(x);
            sheet.width(x, width(column.kind()));
            sheet.value(y, x, column.title());
            sheet.style(y, x)
                    .bold()
                    .borderStyle("thin")
                    .horizontalAlignment(column.kind() == Kind.FIGURE ? "right" : "left")
                    .set();
        }
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(y);
        sheet.freezePane(0, y + 1);
        y++;
        for (Report.Row row : report.rows()) {
            write(sheet, y, row);
            y++;
        }
    }

    private static void write(Worksheet sheet, int y, Report.Row row) {
        for (int x = 0; x < row.cells().size(); x++) {
            switch (row.cells().get(x)) {
                case Cell.Words words -> sheet.value(y, x, words.text());
                case Cell.Money money -> {
                    sheet.value(y, x, money.amount().amount());
                    sheet.style(y, x).format(MONEY).set();
                }
                case Cell.Count count -> sheet.value(y, x, count.number());
                case Cell.Day day -> {
                    sheet.value(y, x, day.date());
                    sheet.style(y, x).format(DATE).set();
                }
            }
            if (row.weight() != Weight.PLAIN) {
                sheet.style(y, x).bold().set();
            }
        }
        if (row.level() > 0 && !row.cells().isEmpty()) {
            sheet.style(y, 0).indent(row.level()).set();
        }
    }

    private static int width(Kind kind) {
        return switch (kind) {
            case CODE -> CODE_WIDTH;
            case LABEL -> LABEL_WIDTH;
            case FIGURE -> FIGURE_WIDTH;
        };
    }
}
