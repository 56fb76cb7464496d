package id.gerai.server.attention;

import id.gerai.server.problem.Texts;
import id.gerai.server.tills.NumberRange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lines of one till that wait in quarantine for the same reason. They are settled together: where a
 * copy of a till was at work there are hundreds.
 *
 * @param terminalCode of the till
 * @param reason why they were not taken, by name
 * @param count how many lines
 * @param numbers the lowest and highest number that can be read in them
 * @param last id of the latest; lines that come later are not settled with these
 * @param since when the first came
 * @param excerpt how the first begins
 */
record SetAside(
        UUID terminal,
        String terminalCode,
        String reason,
        long count,
        Optional<NumberRange> numbers,
        UUID last,
        Instant since,
        String excerpt) {
    private static final String UNREADABLE = "MALFORMED";

    /** True where the fault may have been the server's; what contradicts never becomes a fact. */
    boolean mayBeReadAgain() {
        return reason.equals(UNREADABLE);
    }

    /** What is odd. */
    String sentence() {
        return Texts.get("setaside." + reason, count);
    }

    /** What could be done about it. */
    String proposal() {
        return Texts.get("setaside.proposal." + reason);
    }
}
