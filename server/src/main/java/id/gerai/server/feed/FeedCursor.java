package id.gerai.server.feed;

import java.util.Optional;
import java.util.UUID;

/**
 * Up to where a till has read.
 *
 * @param after the number of the last change it has; 0 for none
 * @param epoch in which that was; empty for a till that has none yet, or is too old to say
 */
record FeedCursor(long after, Optional<UUID> epoch) {
    boolean isNone() {
        return after == 0 && epoch.isEmpty();
    }
}
