package id.gerai.server.feed;

import java.util.UUID;

/**
 * From where a till reads on that has all of now.
 *
 * @param epoch in which cursors mean something
 * @param latest the number of the latest change
 */
record FeedStart(UUID epoch, long latest) {}
