/**
 * The months of the books: when something that comes again each month is due. Start at {@link
 * id.gerai.ledger.period.Recurrence}.
 */
package id.gerai.ledger.period;
