/**
 * The contract between server and till in the other direction: what a till is told of products,
 * members, cashiers and its outlet. Start at {@link id.gerai.ledger.feed.Change}.
 */
package id.gerai.ledger.feed;
