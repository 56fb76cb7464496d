package id.gerai.terminal.payment;

import id.gerai.ledger.money.Rupiah;

/**
 * A QR code to be paid.
 *
 * @param payload the text in the code
 * @param merchant as the buyer's app shows it
 */
public record QrisCode(String payload, String merchant, Rupiah amount) {}
