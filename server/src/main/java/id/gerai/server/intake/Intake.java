package id.gerai.server.intake;

import id.gerai.server.outlet.Till;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

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

    Intake(IntakeTransaction transaction) {
        this.transaction = transaction;
    }

    /** Records a batch as read from the body of a push. */
    PushAnswer record(Till till, List<Line> lines) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.record(till, lines);
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
