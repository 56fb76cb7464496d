package id.gerai.ledger.shu;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.List;

/**
 * How much of a member's trade counts in a book year (Va): from the day of joining, by business
 * date. A return counts in the year in which the goods came back, whichever year they were bought
 * in; the volume of a year never goes below zero.
 */
public final class PatronageVolume {
    private PatronageVolume() {}

    /**
     * One purchase, or one sale through the cooperative.
     *
     * @param businessDate of the shift it happened in
     * @param amount above zero; below zero where goods came back
     */
    public record Movement(LocalDate businessDate, Rupiah amount) {}

    /**
     * The volume that counts.
     *
     * @param firstDay of the book year
     * @param lastDay of the book year, included
     * @param memberSince the day of joining, included
     */
    public static Rupiah of(
            LocalDate firstDay, LocalDate lastDay, LocalDate memberSince, List<Movement> trade) {
        LocalDate from = memberSince.isAfter(firstDay) ? memberSince : firstDay;
        return Rupiah.sum(
                        trade.stream()
                                .filter(m -> !m.businessDate().isBefore(from))
                                .filter(m -> !m.businessDate().isAfter(lastDay))
                                .map(Movement::amount)
                                .toList())
                .max(Rupiah.ZERO);
    }
}
