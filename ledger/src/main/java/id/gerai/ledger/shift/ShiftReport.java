package id.gerai.ledger.shift;

import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What a shift came to: an X report while it is open, the Z report once it is closed.
 *
 * @param shift its id
 * @param businessDate of everything in it
 * @param openedAt by the till's clock
 * @param cashiers who worked, in the order of their first act
 * @param openingFloat what was in the drawer at the start
 * @param goods what was sold and taken back
 * @param tenders what sales were paid with less what returns were paid back with, by the name of
 *     the way to pay
 * @param rounding what cash rounding added, of sales less returns; negative in the buyers' favour
 * @param deposits simpanan taken in, by kind
 * @param creditPaid what members paid off
 * @param consignorsPaid what consignors were paid
 * @param cashMoved into and out of the drawer, by purpose, always above zero
 * @param oddities what a manager looks at
 * @param expectedCash what should be in the drawer
 * @param firstReceipt number of the first receipt; empty where there is none
 * @param lastReceipt number of the last receipt; empty where there is none
 * @param closing how it ended; empty while it is open
 */
public record ShiftReport(
        UUID shift,
        LocalDate businessDate,
        Instant openedAt,
        List<UUID> cashiers,
        Rupiah openingFloat,
        Goods goods,
        SortedMap<String, Rupiah> tenders,
        Rupiah rounding,
        SortedMap<ShareKind, Rupiah> deposits,
        Rupiah creditPaid,
        Rupiah consignorsPaid,
        SortedMap<CashPurpose, Rupiah> cashMoved,
        Oddities oddities,
        Rupiah expectedCash,
        String firstReceipt,
        String lastReceipt,
        Optional<ShiftClosed> closing) {
    /**
     * What was sold and taken back, after discounts and before rounding.
     *
     * @param sales how many
     * @param sold what they came to
     * @param discounts what was taken off them
     * @param returns how many
     * @param takenBack what they came to
     * @param toMembers the part of sold less taken back that members bought
     */
    public record Goods(
            int sales,
            Rupiah sold,
            Rupiah discounts,
            int returns,
            Rupiah takenBack,
            Rupiah toMembers) {
        public Rupiah net() {
            return sold.minus(takenBack);
        }
    }

    /**
     * Out of the ordinary.
     *
     * @param linesVoided how many
     * @param linesVoidedAmount what they came to
     * @param ticketsVoided how many
     * @param ticketsVoidedAmount what they came to
     * @param pricesChanged lines sold at a price somebody set
     * @param weightsTyped lines whose weight was typed
     * @param drawerOpenings without a sale
     * @param copies of receipts
     */
    public record Oddities(
            int linesVoided,
            Rupiah linesVoidedAmount,
            int ticketsVoided,
            Rupiah ticketsVoidedAmount,
            int pricesChanged,
            int weightsTyped,
            int drawerOpenings,
            int copies) {}

    /**
     * The report over the events of a shift.
     *
     * @param events from its opening on, in their order; nothing after its closing
     * @throws IllegalArgumentException if the first is no opening
     */
    public static ShiftReport of(List<Event> events) {
        ShiftTally tally = new ShiftTally(events.getFirst());
        events.stream().skip(1).forEach(tally::add);
        return tally.report();
    }

    public boolean isClosed() {
        return closing.isPresent();
    }
}
