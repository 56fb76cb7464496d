/**
 * The arithmetic of a sale: lines, totals and rounding. Start at {@link
 * id.gerai.ledger.sale.Basket}.
 */
package id.gerai.ledger.sale;
