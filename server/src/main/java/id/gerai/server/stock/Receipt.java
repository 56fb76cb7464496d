package id.gerai.server.stock;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.util.UUID;

/**
 * Goods that came in.
 *
 * @param quantity above zero
 * @param cost of all of it, whole rupiah
 */
public record Receipt(UUID product, Quantity quantity, Rupiah cost) {}
