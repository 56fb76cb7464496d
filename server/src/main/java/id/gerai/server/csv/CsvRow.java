package id.gerai.server.csv;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.problem.Limits;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** One row of a table, its cells asked for by heading and type. */
public final class CsvRow {
    private static final int LONGEST_QUOTE = 40;

    /** As much as may be typed anywhere else; sums of whole files stay far from overflowing. */
    private static final Rupiah TYPED_MAX = Rupiah.of(Limits.AMOUNT_MAX);

    private final CsvTable table;
    private final List<String> cells;
    private final Place place;

    CsvRow(CsvTable table, List<String> cells, Place place) {
        this.table = table;
        this.cells = List.copyOf(cells);
        this.place = place;
    }

    /** Where a row stands in its file. */
    interface Place {
        /** From 1. */
        int line();

        /** A refusal that begins with the file, the line and the column of a cell. */
        RefusedInputException refusal(int column, String what);
    }

    /** The cell as it stands; empty where the table lacks an optional column. */
    public String text(String heading) {
        return table.hasColumn(heading) ? cells.get(table.column(heading)) : "";
    }

    /** True where the table has the column. */
    public boolean hasColumn(String heading) {
        return table.hasColumn(heading);
    }

    /** True where the cell holds something. */
    public boolean has(String heading) {
        return !text(heading).isEmpty();
    }

    /**
     * A cell that must hold something, without spaces around it and without control characters.
     *
     * @throws RefusedInputException if it does not
     */
    public String required(String heading) throws RefusedInputException {
        String cell = text(heading);
        if (cell.isBlank()
                || !cell.equals(cell.strip())
                || cell.chars().anyMatch(Character::isISOControl)) {
            throw refusal(heading, CsvText.of("cell.required", heading, quoted(cell)));
        }
        return cell;
    }

    /**
     * Whole rupiah in plain digits, zero or more.
     *
     * @throws RefusedInputException if it is anything else
     */
    public Rupiah amount(String heading) throws RefusedInputException {
        return Rupiah.of(whole(heading));
    }

    /**
     * A whole number in plain digits, zero or more.
     *
     * @throws RefusedInputException if it is anything else
     */
    public long whole(String heading) throws RefusedInputException {
        String cell = text(heading);
        if (!isDigits(cell)) {
            throw refusal(heading, CsvText.of(ruleOf(cell), heading, quoted(cell)));
        }
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new RefusedInputException(
                    refusal(heading, CsvText.of("number.large", heading, quoted(cell)))
                            .getMessage(),
                    e);
        }
    }

    /**
     * A date as {@code 2025-07-14}.
     *
     * @throws RefusedInputException if it is anything else
     */
    public LocalDate date(String heading) throws RefusedInputException {
        try {
            return LocalDate.parse(text(heading));
        } catch (DateTimeParseException e) {
            throw new RefusedInputException(
                    refusal(heading, CsvText.of("cell.date", heading, quoted(text(heading))))
                            .getMessage(),
                    e);
        }
    }

    /**
     * Whole rupiah as people type them: {@code 1.234.567}, {@code Rp 1.234.567,00}, {@code
     * 1234567}; zero where the cell is blank or a dash.
     *
     * @throws RefusedInputException if it is anything else
     */
    public Rupiah typedAmount(String heading) throws RefusedInputException {
        Rupiah amount = TypedText.amount(text(heading)).orElseThrow(() -> malformed(heading));
        if (TYPED_MAX.isLessThan(amount)) {
            throw refusal(
                    heading,
                    CsvText.of("number.typedLarge", heading, quoted(text(heading)), TYPED_MAX));
        }
        return amount;
    }

    /**
     * A date as people type it: {@code 14/07/2025}, {@code 14-7-2025} or {@code 2025-07-14}.
     *
     * @throws RefusedInputException if it is anything else
     */
    public LocalDate typedDate(String heading) throws RefusedInputException {
        String cell = text(heading);
        return TypedText.date(cell)
                .orElseThrow(
                        () ->
                                refusal(
                                        heading,
                                        CsvText.of("cell.typedDate", heading, quoted(cell))));
    }

    private RefusedInputException malformed(String heading) {
        return refusal(heading, CsvText.of("number.typed", heading, quoted(text(heading))));
    }

    /**
     * One of some words.
     *
     * @throws RefusedInputException if it is none of them
     */
    public String choice(String heading, List<String> words) throws RefusedInputException {
        String cell = text(heading);
        if (!words.contains(cell)) {
            throw refusal(
                    heading,
                    CsvText.of("cell.choice", heading, quoted(cell), String.join(", ", words)));
        }
        return cell;
    }

    /** The line this row begins on, from 1. */
    public int line() {
        return place.line();
    }

    /** A refusal that begins with the file, the line and the column of a cell. */
    public RefusedInputException refusal(String heading, String what) {
        return refusal(table.hasColumn(heading) ? table.column(heading) : 0, what);
    }

    RefusedInputException refusal(int column, String what) {
        return place.refusal(column, what);
    }

    List<String> cells() {
        return cells;
    }

    /** A cell for a message: on one line, and short. */
    public static String quoted(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}", "�");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
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
}
