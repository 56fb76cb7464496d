package id.gerai.ledger.product;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

/**
 * The price of one base unit for whoever buys enough (grosir).
 *
 * @param from the least quantity on one line
 */
public record WholesalePrice(Quantity from, Rupiah price) {}
