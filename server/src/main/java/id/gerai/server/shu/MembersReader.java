package id.gerai.server.shu;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.MemberWeights;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the list of members; a refusal names the line and the column where the cell begins. */
final class MembersReader {
    private static final String MEMBER_NO = "member_no";
    private static final String NAME = "name";
    private static final String CAPITAL = "capital";
    private static final String CARRIED_OVER = "carried_over";
    private static final int LONGEST_QUOTE = 40;

    private final InputText input;
    private final List<String> bases;

    /** Columns by heading, in the order of the file. */
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /** Where each member stands. */
    private final Map<String, Integer> offsets = new HashMap<>();

    private final Map<String, Long> sums = new HashMap<>();

    private MembersReader(InputText input, List<String> bases) {
        this.input = input;
        this.bases = bases;
    }

    /**
     * Reads {@code MEMBERS.csv}.
     *
     * @param bases the columns that must be there besides number, name and capital
     * @throws RefusedInputException if anything in it is not as documented
     */
    static List<MemberRow> read(Path file, List<String> bases)
            throws IOException, RefusedInputException {
        return new MembersReader(InputText.read(file), bases).read();
    }

    private List<MemberRow> read() throws IOException, RefusedInputException {
        int next = 0;
        try (CSVParser parser =
                CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(new StringReader(input.text()))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw input.refusal(0, ShuText.of("members.empty", headings()));
            }
            readHeadings(records.next());
            List<MemberRow> rows = new ArrayList<>();
            while (true) {
                next = (int) parser.getCurrentLineNumber();
                if (!records.hasNext()) {
                    return rows;
                }
                rows.add(row(records.next()));
            }
        } catch (UncheckedIOException e) {
            throw new RefusedInputException(input.at(next + 1, 1, ShuText.of("members.quotes")), e);
        }
    }

    private void readHeadings(CSVRecord record) throws RefusedInputException {
        for (int i = 0; i < record.size(); i++) {
            String heading = record.get(i);
            if (columns.putIfAbsent(heading, i) != null) {
                throw refusal(record, i, ShuText.of("members.columnTwice", heading));
            }
        }
        if (record.size() == 1 && record.get(0).contains(";")) {
            throw refusal(record, 0, ShuText.of("members.semicolons"));
        }
        for (String required : required()) {
            if (!columns.containsKey(required)) {
                throw refusal(record, 0, ShuText.of("members.columnMissing", required, headings()));
            }
        }
        for (String heading : columns.keySet()) {
            if (!heading.equals(CARRIED_OVER) && !required().contains(heading)) {
                throw refusal(
                        record,
                        columns.get(heading),
                        ShuText.of("members.columnUnknown", heading, headings()));
            }
        }
    }

    private List<String> required() {
        List<String> required = new ArrayList<>(List.of(MEMBER_NO, NAME, CAPITAL));
        required.addAll(bases);
        return required;
    }

    private String headings() {
        return String.join(",", required()) + "[," + CARRIED_OVER + "]";
    }

    private MemberRow row(CSVRecord record) throws RefusedInputException {
        if (record.size() != columns.size()) {
            throw refusal(
                    record,
                    Math.min(record.size() - 1, columns.size()),
                    ShuText.of("members.cells", record.size(), columns.size()));
        }
        String number = memberNo(record);
        Map<String, Rupiah> volumes = new HashMap<>();
        Rupiah capital = amount(record, CAPITAL);
        for (String base : bases) {
            volumes.put(base, amount(record, base));
        }
        Rupiah carriedOver =
                columns.containsKey(CARRIED_OVER) ? amount(record, CARRIED_OVER) : Rupiah.ZERO;
        return new MemberRow(
                record.get(columns.get(NAME)),
                new MemberWeights(number, capital, volumes, carriedOver));
    }

    private String memberNo(CSVRecord record) throws RefusedInputException {
        int column = columns.get(MEMBER_NO);
        String number = record.get(column);
        if (number.isBlank()
                || !number.equals(number.strip())
                || number.chars().anyMatch(Character::isISOControl)) {
            throw refusal(record, column, ShuText.of("members.number", quoted(number)));
        }
        Integer first = offsets.putIfAbsent(number, start(record));
        if (first != null) {
            throw refusal(
                    record,
                    column,
                    ShuText.of("members.numberTwice", quoted(number), input.lineOf(first)));
        }
        return number;
    }

    private Rupiah amount(CSVRecord record, String heading) throws RefusedInputException {
        int column = columns.get(heading);
        String cell = record.get(column);
        if (!isDigits(cell)) {
            throw refusal(record, column, ShuText.of(ruleOf(cell), heading, quoted(cell)));
        }
        try {
            long value = Long.parseLong(cell);
            sums.merge(heading, value, Math::addExact);
            return Rupiah.of(value);
        } catch (NumberFormatException e) {
            throw new RefusedInputException(
                    refusal(record, column, ShuText.of("number.large", heading, quoted(cell)))
                            .getMessage(),
                    e);
        } catch (ArithmeticException e) {
            throw new RefusedInputException(
                    refusal(record, column, ShuText.of("members.sumLarge", heading)).getMessage(),
                    e);
        }
    }

    private static boolean isDigits(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String ruleOf(String cell) {
        if (cell.isEmpty()) {
            return "number.empty";
        }
        return cell.startsWith("-") && isDigits(cell.substring(1))
                ? "number.negative"
                : "number.malformed";
    }

    private RefusedInputException refusal(CSVRecord record, int column, String what) {
        return input.refusal(CsvPlace.ofCell(input.text(), start(record), column), what);
    }

    /** Where a record begins: the parser counts empty lines before it as part of it. */
    private int start(CSVRecord record) {
        int offset = (int) record.getCharacterPosition();
        while (offset < input.text().length() && "\r\n".indexOf(input.text().charAt(offset)) >= 0) {
            offset++;
        }
        return offset;
    }

    /** On one line, and short. */
    private static String quoted(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}", "�");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
