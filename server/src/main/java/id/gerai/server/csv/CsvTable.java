package id.gerai.server.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table whose first row names its columns: a CSV file (RFC 4180, UTF-8, comma), or one as people
 * keep it, in another encoding, with another separator, or a spreadsheet.
 */
public final class CsvTable {
    /** More than any cooperative has of anything. */
    private static final int ROWS_MAX = 100_000;

    private final InputText input;
    private final char separator;
    private final List<String> required;
    private final List<String> optional;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();
    private int lastStart;
    private int lastLine = 1;

    private CsvTable(
            InputText input, char separator, List<String> required, List<String> optional) {
        this.input = input;
        this.separator = separator;
        this.required = required;
        this.optional = optional;
    }

    /**
     * Reads a file.
     *
     * @param required columns that must be there, in any order
     * @param optional columns that may be there; any other is refused
     * @throws RefusedInputException if the file is not such a table
     * @throws IOException if the file is there but cannot be read
     */
    public static CsvTable read(Path file, List<String> required, List<String> optional)
            throws IOException, RefusedInputException {
        CsvTable table = new CsvTable(InputText.read(file), ',', required, optional);
        table.read();
        return table;
    }

    /**
     * Reads a file as people keep it: a spreadsheet (XLSX, its first sheet), or text in UTF-8,
     * UTF-16 or Windows-1252 with commas, semicolons or tabs. Headings may be in capitals.
     *
     * @param required columns that must be there, in any order
     * @param optional columns that may be there; any other is refused
     * @throws RefusedInputException if the file is not such a table
     * @throws IOException if the file is there but cannot be read
     */
    public static CsvTable readAsKept(Path file, List<String> required, List<String> optional)
            throws IOException, RefusedInputException {
        if (Spreadsheet.isOne(file)) {
            CsvTable table = new CsvTable(new InputText(file, ""), ',', required, optional);
            table.take(Spreadsheet.read(file));
            return table;
        }
        InputText input = InputText.readAsKept(file);
        CsvTable table = new CsvTable(input, TypedText.separator(input.text()), required, optional);
        table.read();
        return table;
    }

    /** The rows below the headings, in the order of the file. */
    public List<CsvRow> rows() {
        return rows;
    }

    boolean hasColumn(String heading) {
        return columns.containsKey(heading);
    }

    int column(String heading) {
        return columns.get(heading);
    }

    private void read() throws IOException, RefusedInputException {
        int next = 0;
        try (CSVParser parser =
                CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setDelimiter(separator)
                        .get()
                        .parse(new StringReader(input.text()))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw input.refusal(0, CsvText.of("table.empty", headings()));
            }
            readHeadings(at(records.next()));
            while (true) {
                next = (int) parser.getCurrentLineNumber();
                if (!records.hasNext()) {
                    requireFewRows();
                    return;
                }
                rows.add(row(records.next()));
            }
        } catch (UncheckedIOException e) {
            throw new RefusedInputException(input.at(next + 1, 1, CsvText.of("table.quotes")), e);
        }
    }

    private void take(Spreadsheet sheet) throws RefusedInputException {
        if (sheet.rows().isEmpty()) {
            throw input.refusal(0, CsvText.of("table.empty", headings()));
        }
        Spreadsheet.Row first = sheet.rows().getFirst();
        readHeadings(new CsvRow(this, first.cells(), first));
        Refusals refusals = new Refusals();
        for (Spreadsheet.Row each : sheet.rows().subList(1, sheet.rows().size())) {
            each.refusals().forEach(refusals::add);
            CsvRow row = new CsvRow(this, each.filled(columns.size()), each);
            if (row.cells().size() != columns.size()) {
                refusals.add(
                        row.refusal(
                                columns.size(),
                                CsvText.of("table.cells", each.cells().size(), columns.size())));
            }
            rows.add(row);
        }
        refusals.throwIfAny();
        requireFewRows();
    }

    private void requireFewRows() throws RefusedInputException {
        if (rows.size() > ROWS_MAX) {
            throw rows.get(ROWS_MAX).refusal(0, CsvText.of("table.rows", rows.size(), ROWS_MAX));
        }
    }

    private void readHeadings(CsvRow row) throws RefusedInputException {
        List<String> headings =
                row.cells().stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < headings.size(); i++) {
            if (columns.putIfAbsent(headings.get(i), i) != null) {
                throw row.refusal(i, CsvText.of("table.columnTwice", headings.get(i)));
            }
        }
        if (headings.size() == 1 && headings.getFirst().contains(";")) {
            throw row.refusal(0, CsvText.of("table.semicolons"));
        }
        for (String heading : required) {
            if (!columns.containsKey(heading)) {
                throw row.refusal(0, CsvText.of("table.columnMissing", heading, headings()));
            }
        }
        for (String heading : headings) {
            if (!required.contains(heading) && !optional.contains(heading)) {
                throw row.refusal(
                        columns.get(heading),
                        CsvText.of("table.columnUnknown", heading, headings()));
            }
        }
    }

    private CsvRow row(CSVRecord cells) throws RefusedInputException {
        CsvRow row = at(cells);
        if (cells.size() != columns.size()) {
            throw row.refusal(
                    Math.min(cells.size() - 1, columns.size()),
                    CsvText.of("table.cells", cells.size(), columns.size()));
        }
        return row;
    }

    private CsvRow at(CSVRecord cells) {
        int start = start(cells);
        // From the row before: counted from the beginning, long files would never be read.
        lastLine += input.lineEnds(lastStart, start);
        lastStart = start;
        int line = lastLine;
        return new CsvRow(
                this,
                cells.toList(),
                new CsvRow.Place() {
                    @Override
                    public int line() {
                        return line;
                    }

                    @Override
                    public RefusedInputException refusal(int column, String what) {
                        int cell = CsvPlace.ofCell(input.text(), start, column, separator);
                        return new RefusedInputException(
                                input.at(
                                        line + input.lineEnds(start, cell),
                                        input.columnOf(cell),
                                        what));
                    }
                });
    }

    /** Where the row begins: the parser counts empty lines before it as part of it. */
    private int start(CSVRecord cells) {
        String text = input.text();
        int offset = (int) cells.getCharacterPosition();
        while (offset < text.length() && "\r\n".indexOf(text.charAt(offset)) >= 0) {
            offset++;
        }
        return offset;
    }

    private String headings() {
        String all = String.join(",", required);
        return optional.isEmpty() ? all : all + "[," + String.join("][,", optional) + "]";
    }
}
