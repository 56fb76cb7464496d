/**
 * What tills pull: products, members, cashiers and their outlet as a feed of changes with a cursor.
 * The numbers come from {@link id.gerai.server.revision}, the contract is docs/sync.md. Start at
 * {@code FeedService}.
 */
package id.gerai.server.feed;
