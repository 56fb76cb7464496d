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
import java.util.Map;

/** A CSV file (RFC 4180, UTF-8, comma) whose first row names its columns. */
public final class CsvTable {
    private final InputText input;
    private final List<String> required;
    private final List<String> optional;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(InputText input, List<String> required, List<String> optional) {
        this.input = input;
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
        CsvTable table = new CsvTable(InputText.read(file), required, optional);
        table.read();
        return table;
    }

    /**
     * Reads a text that came in otherwise.
     *
     * @param required the columns, in any order; any other is refused
     * @throws RefusedInputException if the text is not such a table
     */
    public static CsvTable of(InputText input, List<String> required)
            throws IOException, RefusedInputException {
        CsvTable table = new CsvTable(input, required, List.of());
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

    InputText input() {
        return input;
    }

    private void read() throws IOException, RefusedInputException {
        int next = 0;
        try (CSVParser parser =
                CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(new StringReader(input.text()))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw input.refusal(0, CsvText.of("table.empty", headings()));
            }
            readHeadings(new CsvRow(this, records.next()));
            while (true) {
                next = (int) parser.getCurrentLineNumber();
                if (!records.hasNext()) {
                    return;
                }
                rows.add(row(records.next()));
            }
        } catch (UncheckedIOException e) {
            throw new RefusedInputException(input.at(next + 1, 1, CsvText.of("table.quotes")), e);
        }
    }

    private void readHeadings(CsvRow row) throws RefusedInputException {
        List<String> headings = row.cells();
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
        CsvRow row = new CsvRow(this, cells);
        if (cells.size() != columns.size()) {
            throw row.refusal(
                    Math.min(cells.size() - 1, columns.size()),
                    CsvText.of("table.cells", cells.size(), columns.size()));
        }
        return row;
    }

    private String headings() {
        String all = String.join(",", required);
        return optional.isEmpty() ? all : all + "[," + String.join("][,", optional) + "]";
    }
}
