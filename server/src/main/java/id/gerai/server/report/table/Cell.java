package id.gerai.server.report.table;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands in one place of a report. */
public sealed interface Cell {
    /** Nothing stands here. */
    Cell EMPTY = new Words("");

    /** As people read it. */
    String text();

    /** Words. */
    record Words(String text) implements Cell {}

    /** Whole rupiah; below zero in brackets, as books have it. */
    record Money(Rupiah amount) implements Cell {
        @Override
        public String text() {
            String digits = amount.max(amount.negated()).digits();
            return amount.isNegative() ? "(" + digits + ")" : amount.isZero() ? "-" : digits;
        }
    }

    /** A count. */
    record Count(long number) implements Cell {
        @Override
        public String text() {
            return Long.toString(number);
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Cell {
        private static final DateTimeFormatter SHORT =
                DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

        @Override
        public String text() {
            return date.format(SHORT);
        }
    }

    /** Words, or nothing. */
    static Cell of(String words) {
        return words.isEmpty() ? EMPTY : new Words(words);
    }

    /** An amount. */
    static Cell of(Rupiah amount) {
        return new Money(amount);
    }

    /** An amount, or nothing where there is none. */
    static Cell orEmpty(Rupiah amount) {
        return amount.isZero() ? EMPTY : new Money(amount);
    }
}
