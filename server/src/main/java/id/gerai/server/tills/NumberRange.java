package id.gerai.server.tills;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers of events of a till, from and to, both included. */
public record NumberRange(long from, long to) {
    /** Several as people write them: {@code 123–125, 130}. */
    public static String text(List<NumberRange> ranges) {
        return ranges.stream().map(NumberRange::toString).collect(Collectors.joining(", "));
    }

    /** How many numbers. */
    public long count() {
        return to - from + 1;
    }

    /** {@code 123–125}, or {@code 123} for one. */
    @Override
    public String toString() {
        return from == to ? Long.toString(from) : from + "–" + to;
    }
}
