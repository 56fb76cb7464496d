package id.gerai.server.intake.known;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the books know of a product at an outlet.
 *
 * @param label code and name, for the manager
 * @param unitCostE4 moving average cost of one unit, in ten-thousandths of a rupiah
 * @param registered true where each sale must be entered in a register of the state
 * @param taxed true where its price contains value added tax that the cooperative owes
 * @param ceilings highest lawful prices by the day they begin
 */
public record KnownProduct(
        String label,
        AccountCode stockAccount,
        long unitCostE4,
        boolean registered,
        boolean taxed,
        SortedMap<LocalDate, Rupiah> ceilings,
        List<KnownLimit> limits) {
    /** Ten-thousandths of a rupiah for thousandths of a unit. */
    private static final BigInteger SCALE = BigInteger.valueOf(10_000L * 1_000L);

    /**
     * Whole rupiah, half up.
     *
     * @param quantity in the base unit
     */
    public Rupiah costOf(Quantity quantity) {
        BigInteger exact =
                BigInteger.valueOf(quantity.thousandths()).multiply(BigInteger.valueOf(unitCostE4));
        return Rupiah.of(exact.add(SCALE.shiftRight(1)).divide(SCALE).longValueExact());
    }

    /** The highest lawful price on a day. */
    public Optional<Rupiah> ceilingOn(LocalDate date) {
        SortedMap<LocalDate, Rupiah> begun = ceilings.headMap(date.plusDays(1));
        return begun.isEmpty() ? Optional.empty() : Optional.of(begun.get(begun.lastKey()));
    }
}
