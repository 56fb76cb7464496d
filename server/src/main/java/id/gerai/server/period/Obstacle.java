package id.gerai.server.period;

import id.gerai.server.problem.Texts;

/**
 * Something that must be settled before a month is locked or a year closed, in the order in which
 * it is best settled.
 *
 * @param kind what it is
 * @param detail which one: a terminal, a number
 */
public record Obstacle(Kind kind, String detail) {
    /** One of a kind. */
    public static Obstacle of(Kind kind, Object detail) {
        return new Obstacle(kind, detail.toString());
    }

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
        MONTH_NOT_OVER,
        MONTH_LOCKED_BEFORE,
        EARLIER_MONTH_OPEN,
        DRAFT_OPEN,
        RECURRING_NOT_POSTED(true),
        SETTLEMENT_OPEN,
        DEPRECIATION_MISSING,
        TAX_MISSING,
        TILL_NOT_HEARD_FROM(true),
        TILL_HAS_GAP(true),
        SHIFT_OPEN(true),
        ATTENTION_OPEN(true),
        LINES_SET_ASIDE(true),
        CLEARING_NOT_EMPTY(true),
        QRIS_UNSETTLED;

        private final boolean explainable;

        Kind() {
            this(false);
        }

        Kind(boolean explainable) {
            this.explainable = explainable;
        }

        /** True where a month may be locked all the same by somebody who writes down why. */
        public boolean mayBeExplained() {
            return explainable;
        }

        /** True where a year may be closed all the same by somebody who writes down why. */
        public boolean mayStayAtYearEnd() {
            return this == QRIS_UNSETTLED;
        }
    }
}
