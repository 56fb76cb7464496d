/**
 * What tills pull: products, members, cashiers and outlets as a feed of changes with a cursor.
 * Every feature that changes one of these takes its number from {@link
 * id.gerai.server.feed.Revisions}, last in its transaction, so that a till that reads up to a
 * number has missed nothing below it.
 */
package id.gerai.server.feed;
