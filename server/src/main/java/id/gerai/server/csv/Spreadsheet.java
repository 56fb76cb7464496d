package id.gerai.server.csv;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The first sheet of a spreadsheet file, its cells as text. Formulas are refused: what they come to
 * is not in the file.
 */
record Spreadsheet(List<Row> rows) {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final long LARGEST_BYTES = 16L << 20;
    private static final long LARGEST_UNPACKED = 256L << 20;
    private static final int CELLS_MAX = 100;

    /** From here on a spreadsheet has lost digits. */
    private static final BigDecimal LOSING_DIGITS = BigDecimal.TEN.pow(15);

    /**
     * One row.
     *
     * @param refusals of cells that cannot be read
     */
    record Row(Path file, int line, List<String> cells, List<RefusedInputException> refusals)
            implements CsvRow.Place {
        /** With blanks up to a width; cells that are blank beyond it are left out. */
        List<String> filled(int width) {
            List<String> filled = new ArrayList<>(cells);
            while (filled.size() < width) {
                filled.add("");
            }
            while (filled.size() > width && filled.getLast().isBlank()) {
                filled.removeLast();
            }
            return filled;
        }

        @Override
        public RefusedInputException refusal(int column, String what) {
            return new RefusedInputException(
                    CsvText.of("place.cell", file.getFileName(), line, letters(column), what));
        }

        /** As spreadsheets name columns: A to Z, AA and on. */
        private static String letters(int column) {
            String last = Character.toString('A' + column % 26);
            return column < 26 ? last : letters(column / 26 - 1) + last;
        }
    }

    static boolean isOne(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /**
     * @throws RefusedInputException if it is too large or no spreadsheet
     */
    static Spreadsheet read(Path file) throws IOException, RefusedInputException {
        if (Files.size(file) > LARGEST_BYTES || unpacked(file) > LARGEST_UNPACKED) {
            throw new RefusedInputException(CsvText.of("file.large", file, LARGEST_BYTES >> 20));
        }
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook =
                        new ReadableWorkbook(in, new ReadingOptions(true, false));
                Stream<org.dhatim.fastexcel.reader.Row> stream =
                        workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> take(file, row, rows));
        } catch (ExcelReaderException e) {
            throw new RefusedInputException(CsvText.of("file.notSheet", file), e);
        }
        return new Spreadsheet(rows);
    }

    private static void take(Path file, org.dhatim.fastexcel.reader.Row source, List<Row> rows) {
        Row row = new Row(file, source.getRowNum(), new ArrayList<>(), new ArrayList<>());
        int width = Math.min(source.getCellCount(), CELLS_MAX);
        for (int i = 0; i < width; i++) {
            Cell cell = source.getCell(i);
            try {
                row.cells().add(cell == null ? "" : text(row, i, cell));
            } catch (RefusedInputException e) {
                row.cells().add("");
                row.refusals().add(e);
            }
        }
        if (row.cells().stream().anyMatch(it -> !it.isBlank()) || !row.refusals().isEmpty()) {
            rows.add(row);
        }
    }

    private static String text(Row row, int column, Cell cell) throws RefusedInputException {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw row.refusal(column, CsvText.of("cell.formula"));
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case ERROR -> throw row.refusal(column, CsvText.of("cell.error"));
            case NUMBER -> number(row, column, cell);
            case STRING, BOOLEAN, FORMULA -> cell.getText().strip();
        };
    }

    private static String number(Row row, int column, Cell cell) throws RefusedInputException {
        String format = cell.getDataFormatString();
        if (format != null && format.toLowerCase(Locale.ROOT).contains("yy")) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        if (number.abs().compareTo(LOSING_DIGITS) >= 0) {
            throw row.refusal(column, CsvText.of("cell.digitsLost"));
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.toPlainString() : plain.toPlainString().replace('.', ',');
    }

    private static long unpacked(Path file) throws RefusedInputException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        } catch (IOException e) {
            throw new RefusedInputException(CsvText.of("file.notSheet", file), e);
        }
    }
}
