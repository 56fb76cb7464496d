package id.gerai.server.feed;

import java.util.Map;
import java.util.UUID;

/**
 * How far the feed has come, and how far the till that asks was heard.
 *
 * @param epoch in which cursors mean something
 * @param latest the number of the latest change of the cooperative
 * @param contiguous up to which number everything from the till is here
 * @param headHash of the event with that number
 */
record FeedState(UUID epoch, long latest, long contiguous, String headHash) {
    /** Further behind than this a till is served better by all there is. */
    private static final long BEHIND_MAX = 20_000;

    /** True where going on from the cursor would be wrong, or slower than beginning anew. */
    boolean startsOver(FeedCursor cursor) {
        return cursor.isNone()
                || cursor.epoch().filter(it -> !it.equals(epoch)).isPresent()
                || cursor.after() > latest
                || latest - cursor.after() > BEHIND_MAX;
    }

    /** As docs/sync.md writes it in every answer. */
    Map<String, Object> headOnTheWire() {
        return Map.of("sequence", contiguous, "hash", headHash);
    }
}
