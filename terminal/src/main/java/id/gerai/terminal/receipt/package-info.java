/**
 * What is printed, as plain lines of 32 columns (58 mm paper) or 48 (80 mm).
 *
 * <p>Start at {@link id.gerai.terminal.receipt.ReceiptWriter}. Never a NIK, never who is on social
 * assistance. {@link id.gerai.terminal.receipt.PrintWorker} brings the lines to the printer, one
 * receipt after the other, for as long as it takes.
 */
package id.gerai.terminal.receipt;
