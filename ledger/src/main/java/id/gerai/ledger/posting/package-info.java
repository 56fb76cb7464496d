/**
 * What a fact means in the books: one balanced journal for each event of a till and each act of the
 * office. Start at {@link id.gerai.ledger.posting.PostingRules}.
 */
package id.gerai.ledger.posting;
