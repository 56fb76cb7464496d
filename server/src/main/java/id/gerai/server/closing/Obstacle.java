package id.gerai.server.closing;

import id.gerai.server.problem.Texts;

/**
 * Something that must be settled before a year is closed, in the order in which it is best settled.
 *
 * @param kind what it is
 * @param detail which one: a terminal, a number
 */
public record Obstacle(Kind kind, String detail) {
    /** What it is and what to do, in Indonesian. */
    public String sentence() {
        return Texts.get("closing." + kind, detail);
    }

    /** Kinds of obstacle; the text of each is in the bundle. */
    public enum Kind {
        YEAR_UNKNOWN,
        YEAR_CLOSED_BEFORE,
        YEAR_NOT_OVER,
        EARLIER_YEAR_OPEN,
        TILL_NOT_HEARD_FROM,
        TILL_HAS_GAP,
        SHIFT_OPEN,
        ATTENTION_OPEN,
        LINES_SET_ASIDE,
        CLEARING_NOT_EMPTY
    }
}
