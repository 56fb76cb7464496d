package id.gerai.server.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reports on paper that are long, wide, or full of long names. */
class ReportPdfTest {
    private static final Path FILES = Path.of("target", "reports");
    private static final String NAME =
            "Raden Ajeng Siti Nurhaliza Kusumaningrum binti Haji Abdul Rachman Wiryosudarmo";

    @Test
    void fortyPagesEachHaveTheirTitlesAndNumber() throws IOException {
        Rows rows = new Rows();
        for (int i = 1; i <= 1_250; i++) {
            rows.row(
                    Weight.PLAIN,
                    0,
                    new Cell.Day(LocalDate.of(2025, 1, 1).plusDays(i % 365)),
                    Cell.of("A%04d".formatted(i)),
                    Cell.of(i % 3 == 0 ? NAME + ", " + NAME : "Penjualan T1-%06d".formatted(i)),
                    Cell.of(Rupiah.of(1_000L * i)),
                    Cell.of(Rupiah.of(-7L * i)));
        }
        List<Column> columns =
                List.of(
                        new Column("date", "Tanggal", Kind.CODE),
                        new Column("member", "Anggota", Kind.CODE),
                        new Column("what", "Keterangan", Kind.LABEL),
                        new Column("debit", "Debit", Kind.FIGURE),
                        new Column("credit", "Kredit", Kind.FIGURE));
        try (PDDocument pdf = pdf("long", columns, rows)) {
            int pages = pdf.getNumberOfPages();
            assertTrue(pages >= 35, pages + " pages");
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                String found = text.getText(pdf);
                assertTrue(found.contains("Keterangan"), "titles of page " + page);
                assertTrue(found.contains(page + " / " + pages), "number of page " + page);
            }
            assertTrue(text.getText(pdf).contains("Bendahara"), "signed at the end");
            assertEquals(List.of(), outside(pdf), "texts off the paper");
        }
    }

    @Test
    void manyColumnsAndLongNamesStayOnThePaper() throws IOException {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("member", "Anggota", Kind.CODE));
        columns.add(new Column("name", "Nama", Kind.LABEL));
        for (int i = 1; i <= 10; i++) {
            columns.add(new Column("m" + i, "Bulan ke-" + i, Kind.FIGURE));
        }
        Rows rows = new Rows();
        for (int i = 1; i <= 60; i++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of("A%04d".formatted(i)));
            cells.add(Cell.of(i % 2 == 0 ? NAME : "Siti"));
            for (int k = 1; k <= 10; k++) {
                cells.add(Cell.of(Rupiah.of(123_456_789L * k)));
            }
            rows.row(i % 20 == 0 ? Weight.SUBTOTAL : Weight.PLAIN, 0, cells.toArray(Cell[]::new));
        }
        try (PDDocument pdf = pdf("wide", columns, rows)) {
            assertEquals(List.of(), outside(pdf), "texts off the paper");
        }
    }

    private static PDDocument pdf(String name, List<Column> columns, Rows rows) throws IOException {
        byte[] bytes =
                ReportPdf.of(
                        new Report(
                                name,
                                "Daftar yang panjang dan lebar",
                                List.of(
                                        "1 Januari 2025 sampai 31 Desember 2025",
                                        "Anggota " + NAME + NAME),
                                columns,
                                rows.list(),
                                true),
                        "Koperasi Desa Merah Putih Sukamaju Kecamatan Banyuresmi Kabupaten Garut"
                                + " Provinsi Jawa Barat, Unit Gerai Sembako",
                        "Dicetak 02/01/2026 10:00 oleh Admin",
                        List.of("Ketua: " + NAME, "Bendahara: " + NAME));
        Files.write(Files.createDirectories(FILES).resolve(name + ".pdf"), bytes);
        return Loader.loadPDF(bytes);
    }

    /** What would be cut off by a printer that needs five millimetres. */
    private static List<String> outside(PDDocument pdf) throws IOException {
        List<String> found = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                boolean fits =
                        at.getXDirAdj() >= 14
                                && at.getXDirAdj() + at.getWidthDirAdj() <= at.getPageWidth() - 14
                                && at.getYDirAdj() <= at.getPageHeight() - 14;
                if (!fits) {
                    found.add(at.toString());
                }
            }
        }.getText(pdf);
        return found;
    }
}
