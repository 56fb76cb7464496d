/**
 * What the state takes of a cooperative's turnover. Start at {@link
 * id.gerai.ledger.tax.FinalIncomeTax}.
 */
package id.gerai.ledger.tax;
