package id.gerai.terminal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How this till stands with the server.
 *
 * @param link whether the last attempt reached it
 * @param since when that began
 * @param waiting events that the server has not answered for
 * @param alarms events that the server could not read and set aside
 * @param trouble why the server cannot be reached; empty while online, or where the fault is here
 * @param problem technical words of the last failure; empty while online
 * @param halt why this till may not go on under its identity; empty while it may
 * @param clockOff how far its clock was ahead when the server said so last, negative where behind
 */
public record SyncState(
        Link link,
        Instant since,
        long waiting,
        int alarms,
        Optional<LinkTrouble> trouble,
        String problem,
        Optional<Halt> halt,
        Duration clockOff) {
    /** Less is nobody's business. */
    public static final Duration CLOCK_OFF_TOLD_FROM = Duration.ofMinutes(2);

    /** Whether the server can be reached. */
    public enum Link {
        NOT_TRIED,
        ONLINE,
        OFFLINE
    }

    /** True where the cashier should be told that the clock is wrong. */
    public boolean isClockWrong() {
        return clockOff.abs().compareTo(CLOCK_OFF_TOLD_FROM) >= 0;
    }
}
