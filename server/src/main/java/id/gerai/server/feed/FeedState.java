package id.gerai.server.feed;

import id.gerai.server.intake.Head;

/**
 * How far the feed has come, and how far the till that asks was heard.
 *
 * @param now from where a till reads on that has all of now
 * @param head up to where everything from the till is here
 */
record FeedState(FeedStart now, Head head) {
    /** Further behind than this a till is served better by all there is. */
    private static final long BEHIND_MAX = 20_000;

    /** True where going on from the cursor would be wrong, or slower than beginning anew. */
    boolean startsOver(FeedCursor cursor) {
        return cursor.isNone()
                || cursor.epoch().filter(it -> !it.equals(now.epoch())).isPresent()
                || cursor.after() > now.latest()
                || now.latest() - cursor.after() > BEHIND_MAX;
    }
}
