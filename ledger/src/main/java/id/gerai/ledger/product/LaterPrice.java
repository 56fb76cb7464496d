package id.gerai.ledger.product;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a product will cost from a day on, whole: a till that hears of it today needs no signal on
 * that day.
 *
 * @param from the first business date on which it holds
 * @param general for anybody, for one unit
 * @param member for members, for one unit
 * @param ceiling the highest price the law allows from then on (HET)
 */
public record LaterPrice(LocalDate from, Rupiah general, Rupiah member, Optional<Rupiah> ceiling) {}
