package id.gerai.server.intake;

import id.gerai.server.outlet.Till;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes in a batch; tries again where another transaction was in the way. */
@Singleton
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int ATTEMPTS = 4;

    /**
     * Serialization failure, deadlock, the same id from two terminals at once, a year closed since
     * it was looked at. Seen anew, each comes out otherwise.
     */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "23505", "23514");

    private final IntakeTransaction transaction;
    private final EventStore events;
    private final QuarantineStore quarantine;

    Intake(IntakeTransaction transaction, EventStore events, QuarantineStore quarantine) {
        this.transaction = transaction;
        this.events = events;
        this.quarantine = quarantine;
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

    /** Up to where everything from a till is here. */
    @ReadOnly
    public Head head(Till till) {
        return events.head(till);
    }

    /**
     * Lines of a cooperative's tills that wait for a manager, oldest first; those whose event was
     * recorded since do not.
     */
    @ReadOnly
    public List<OpenQuarantine> openQuarantine(UUID cooperative) {
        return quarantine.open(cooperative);
    }

    PushAnswer record(Till till, List<Line> lines, Road road) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.record(till, lines, road);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isPassing(e)) {
                    throw e;
                }
                LOG.info("A batch of terminal {} is tried again", till.terminal(), e);
            }
        }
    }

    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && PASSING.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
