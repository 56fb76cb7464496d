package id.gerai.server.intake;

import id.gerai.server.intake.line.Line;
import id.gerai.server.intake.line.LineReader;
import id.gerai.server.outlet.Till;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Takes in a batch; tries again where another transaction was in the way. */
@Singleton
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int ATTEMPTS = 4;

    /**
     * Serialization failure, deadlock, the same id from two terminals at once, a year closed since
     * it was looked at. Seen anew, each comes out otherwise.
     */
    private static final Pattern PASSING = Pattern.compile("40001|40P01|23505|23514");

    /** A value that a column or constraint does not take. */
    private static final Pattern OF_THE_LINES = Pattern.compile("(22|23).*");

    private final IntakeTransaction transaction;
    private final EventStore events;
    private final Counter retries;

    Intake(IntakeTransaction transaction, EventStore events, MeterRegistry meters) {
        this.transaction = transaction;
        this.events = events;
        this.retries = meters.counter("gerai.intake.retries");
    }

    /**
     * Records a batch: all of it is committed when this returns, each line for itself. The same
     * batch any number of times changes nothing after the first.
     *
     * @param till revoked or not
     * @param ndjson event lines, each ended by a line feed but perhaps the last
     */
    public PushAnswer record(Till till, byte[] ndjson, Road road) {
        return record(till, LineReader.read(ndjson), road);
    }

    /**
     * Records a line that was kept because it could not be recorded when it came. It takes the
     * place it has in the chain, or nothing at all happens: what contradicts what is here, or
     * cannot be recorded still, stays as it was and marks nothing.
     *
     * @param content the very bytes that were kept
     * @return what became of it
     */
    PushAnswer.Result recordKept(Till till, byte[] content) {
        return record(till, List.of(LineReader.whole(content)), new Road.KeptHere())
                .results()
                .getFirst();
    }

    /** Up to where everything from a till is here. */
    @ReadOnly
    public Head head(Till till) {
        return events.head(till);
    }

    private PushAnswer record(Till till, List<Line> lines, Road road) {
        try {
            return attempt(till, lines, road);
        } catch (RuntimeException e) {
            if (!isOfTheLines(e)) {
                throw e;
            }
            LOG.error("{} lines of terminal {} cannot be recorded", lines.size(), till, e);
            return divide(till, lines, road);
        }
    }

    /** One line that neither the rules nor the database foresee must not hold up the others. */
    private PushAnswer divide(Till till, List<Line> lines, Road road) {
        if (lines.size() == 1) {
            return attempt(till, List.of(lines.getFirst().unrecordable()), road);
        }
        int half = lines.size() / 2;
        PushAnswer first = record(till, lines.subList(0, half), road);
        return first.and(record(till, lines.subList(half, lines.size()), road));
    }

    private PushAnswer attempt(Till till, List<Line> lines, Road road) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.record(till, lines, road);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !hasState(e, PASSING)) {
                    throw e;
                }
                retries.increment();
                LOG.info("A batch of terminal {} is tried again", till.terminal(), e);
            }
        }
    }

    private static boolean isOfTheLines(RuntimeException failure) {
        return hasState(failure, OF_THE_LINES)
                || failure instanceof ArithmeticException
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                        && String.valueOf(failure.getMessage()).startsWith("Bug:");
    }

    private static boolean hasState(Throwable failure, Pattern states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && states.matcher(sql.getSQLState()).matches()) {
                return true;
            }
        }
        return false;
    }
}
