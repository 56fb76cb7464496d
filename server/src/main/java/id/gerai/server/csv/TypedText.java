package id.gerai.server.csv;

import id.gerai.ledger.money.Rupiah;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, dates and separators as people type them. */
final class TypedText {
    /** Grouped by points or by nothing; cents only where they are none. */
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?i)(?:rp\\.?\\s*)?(-?)(\\d{1,3}(?:\\.\\d{3})+|\\d{1,19})(?:,(?:00?|-))?");

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private TypedText() {}

    /**
     * Whole rupiah, zero or more; zero for a blank or a dash, empty for anything else. What no
     * account could hold counts as the most that one can.
     */
    static Optional<Rupiah> amount(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(Rupiah.ZERO);
        }
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches() || !matcher.group(1).isEmpty()) {
            return Optional.empty();
        }
        String digits = matcher.group(2).replace(".", "");
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        return Optional.of(Rupiah.of(new BigInteger(digits).min(most).longValue()));
    }

    /** A day that is in the calendar. */
    static Optional<LocalDate> date(String cell) {
        String text = cell.strip();
        Matcher date = DATE.matcher(text);
        Matcher iso = ISO_DATE.matcher(text);
        try {
            if (date.matches()) {
                return Optional.of(LocalDate.of(number(date, 3), number(date, 2), number(date, 1)));
            }
            return iso.matches()
                    ? Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)))
                    : Optional.empty();
        } catch (DateTimeException _) { // not in the calendar, so no date
            return Optional.empty();
        }
    }

    /** What the first line separates its cells by; a comma where it has only one. */
    static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(it -> it == wanted).count();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
