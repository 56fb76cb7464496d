package id.gerai.server.csv;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.problem.Texts;

import org.apache.commons.csv.CSVRecord;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/**
 * One row. Each getter answers something usable even where the cell is at fault: the fault is
 * noted, and {@link CsvFile#finish} refuses the file.
 */
public final class CsvRow {
    private static final String WHOLE = "\\d{1,12}";
    private static final String QUANTITY = "\\d{1,9}(,\\d{1,3})?";
    private static final int TEXT_MAX = 200;

    private final CSVRecord cells;
    private final long line;
    private final Faults faults;

    CsvRow(CSVRecord cells, long line, Faults faults) {
        this.cells = cells;
        this.line = line;
        this.faults = faults;
    }

    /** A cell, without blanks around it; may be empty. */
    public String text(String column) {
        String value = cells.get(column).strip();
        if (value.length() > TEXT_MAX || value.indexOf('\0') >= 0) {
            fault(column, Texts.get("csv.too_long", TEXT_MAX));
            return "";
        }
        return value;
    }

    /** A cell that must not be empty. */
    public String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            fault(column, Texts.get("csv.empty"));
        }
        return value;
    }

    /** Whole rupiah, digits only. */
    public Rupiah rupiah(String column) {
        return optionalRupiah(column)
                .orElseGet(
                        () -> {
                            required(column);
                            return Rupiah.ZERO;
                        });
    }

    /** As {@link #rupiah}; empty where the cell is. */
    public Optional<Rupiah> optionalRupiah(String column) {
        return whole(column).map(Rupiah::of);
    }

    /** A whole number, digits only; empty where the cell is. */
    public Optional<Long> whole(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches(WHOLE)) {
            fault(column, Texts.get("csv.not_whole", value));
            return Optional.of(0L);
        }
        return Optional.of(Long.parseLong(value));
    }

    /** A quantity such as {@code 12} or {@code 12,5}; empty where the cell is. */
    public Optional<Quantity> quantity(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches(QUANTITY)) {
            fault(column, Texts.get("csv.not_quantity", value));
            return Optional.of(Quantity.ZERO);
        }
        String[] parts = value.split(",", -1);
        String fraction = parts.length == 1 ? "" : parts[1];
        return Optional.of(
                Quantity.ofThousandths(
                        Long.parseLong(parts[0]) * Quantity.UNIT_THOUSANDTHS
                                + Long.parseLong((fraction + "000").substring(0, 3))));
    }

    /** A day such as {@code 2025-03-17}. */
    public LocalDate date(String column) {
        String value = required(column);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            if (!value.isEmpty()) {
                fault(column, Texts.get("csv.not_date", value));
            }
            return LocalDate.EPOCH;
        }
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String column) {
        String value = required(column);
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            fault(column, Texts.get("csv.not_one_of", value, "true, false"));
        }
        return value.equals("true");
    }

    /** One of an enum's constants, by name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String value = required(column);
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseGet(
                        () -> {
                            if (!value.isEmpty()) {
                                String allowed =
                                        String.join(
                                                ", ",
                                                Arrays.stream(constants).map(Enum::name).toList());
                                fault(column, Texts.get("csv.not_one_of", value, allowed));
                            }
                            return constants[0];
                        });
    }

    /** Notes that a cell breaks a rule that the file's reader knows. */
    public void fault(String column, String sentence) {
        faults.add(line, column, sentence);
    }

    /** Where the row begins in the file; the first line is 1. */
    public long line() {
        return line;
    }
}
