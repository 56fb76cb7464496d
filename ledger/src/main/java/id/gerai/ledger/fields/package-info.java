/**
 * Plain named values, as JSON has them, taken out and put in with the type they must have. What
 * events, the feed and tenders are written with; how the values become text is the business of each
 * side. Start at {@link id.gerai.ledger.fields.Fields}.
 */
package id.gerai.ledger.fields;
