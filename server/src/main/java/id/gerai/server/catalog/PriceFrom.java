package id.gerai.server.catalog;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one unit of a product costs from a day on.
 *
 * @param from the first business date on which it holds
 * @param member never above the general price
 * @param ceiling the highest lawful price from then on; empty where that stays as it is
 */
public record PriceFrom(
        LocalDate from, Rupiah general, Rupiah member, Optional<NewProduct.Ceiling> ceiling) {}
