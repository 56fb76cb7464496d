package id.gerai.server.year;

import id.gerai.testing.MarkdownTables.Row;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One row of the year.
 *
 * @param what as the table says it
 * @param who a member's number; empty for nobody in particular
 * @param parts what stands under amounts, parted by semicolons
 */
record Fact(LocalDate date, String what, String who, List<String> parts) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])[\\d.]*\\d(?![\\d-])");

    static Fact of(Row row) {
        return new Fact(
                LocalDate.parse(row.text("date")),
                row.text("fact"),
                row.has("who") ? row.text("who") : "",
                row.has("amounts")
                        ? Stream.of(row.text("amounts").split(";")).map(String::strip).toList()
                        : List.of());
    }

    String part(int index) {
        return parts.get(index);
    }

    /** The last number of a part, grouped by points. */
    long amount(int index) {
        return lastNumber(part(index));
    }

    /** The last number of the only part. */
    long amount() {
        return amount(0);
    }

    /** The last number of the part that begins with a word; zero where there is none. */
    long amount(String word) {
        return parts.stream()
                .filter(it -> it.startsWith(word + " "))
                .mapToLong(Fact::lastNumber)
                .findFirst()
                .orElse(0);
    }

    static long lastNumber(String part) {
        Matcher matcher = NUMBER.matcher(part);
        String last = null;
        while (matcher.find()) {
            last = matcher.group();
        }
        if (last == null) {
            throw new IllegalArgumentException("No amount in " + part);
        }
        return Long.parseLong(last.replace(".", ""));
    }

    @Override
    public String toString() {
        return "%s %s %s %s".formatted(date, what, who, parts);
    }
}
