package id.gerai.ledger.product;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDateTime;

/**
 * A price of one base unit for a time, such as a pasar murah.
 *
 * @param name as printed
 * @param from by the outlet's clock, inclusive
 * @param until by the outlet's clock, exclusive
 * @param membersOnly whether anybody gets it
 */
public record Promotion(
        String name, Rupiah price, LocalDateTime from, LocalDateTime until, boolean membersOnly) {
    /** True where a buyer gets it at a time. */
    public boolean holds(PriceLevel level, LocalDateTime at) {
        boolean forBuyer = !membersOnly || level == PriceLevel.MEMBER;
        return forBuyer && !at.isBefore(from) && at.isBefore(until);
    }
}
