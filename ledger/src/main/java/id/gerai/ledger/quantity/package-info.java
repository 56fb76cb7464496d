/**
 * Amounts of goods in thousandths of a unit, so that 1,250 kg is exact. Start at {@link
 * id.gerai.ledger.quantity.Quantity}.
 */
package id.gerai.ledger.quantity;
