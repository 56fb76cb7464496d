package id.gerai.terminal.sync;

import id.gerai.ledger.fields.Fields;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an answer says beside what was asked for.
 *
 * @param head of this till at the server; empty from an older server
 * @param clockOff how far the till's clock is ahead, negative where it is behind, to within half
 *     the time the request took; empty from an older server
 */
public record Heard(Optional<Head> head, Optional<Duration> clockOff) {
    static final Heard NOTHING = new Heard(Optional.empty(), Optional.empty());

    /**
     * @param sent when the request went out, by the till's clock
     * @param answered when the answer was here, by the same
     */
    static Heard in(Fields answer, Instant sent, Instant answered) {
        Optional<Head> head =
                answer.optional(
                        "head",
                        it ->
                                new Head(
                                        it.whole("sequence"),
                                        it.maybe("hash", it::text).orElse("")));
        Instant middle = sent.plus(Duration.between(sent, answered).dividedBy(2));
        Optional<Duration> off =
                answer.maybe("server_time", answer::instant)
                        .map(serverTime -> Duration.between(serverTime, middle));
        return new Heard(head, off);
    }
}
