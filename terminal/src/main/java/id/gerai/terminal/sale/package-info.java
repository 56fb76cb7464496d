/**
 * Ringing up what is on the counter, and taking it back against a receipt.
 *
 * <p>Start at {@link id.gerai.terminal.sale.SaleViewModel}, which holds the counter and knows no
 * widget; {@link id.gerai.terminal.sale.SaleView} draws it.
 */
package id.gerai.terminal.sale;
