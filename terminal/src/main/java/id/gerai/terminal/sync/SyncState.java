package id.gerai.terminal.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How this till stands with the server.
 *
 * @param link whether the last attempt reached it
 * @param since when that began
 * @param waiting events that the server has not answered for
 * @param alarms events of which the server has other content, or which it could not read
 * @param trouble why the server cannot be reached; empty while online, or where the fault is here
 * @param problem technical words of the last failure; empty while online
 */
public record SyncState(
        Link link,
        Instant since,
        long waiting,
        int alarms,
        Optional<LinkTrouble> trouble,
        String problem) {

    /** Whether the server can be reached. */
    public enum Link {
        NOT_TRIED,
        ONLINE,
        OFFLINE
    }
}
