package id.gerai.terminal.journal;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shift.DrawerCash;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A cashier's turn at the drawer, as its events tell it.
 *
 * @param id of the shift
 * @param cashier who opened it
 * @param businessDate of everything in it
 * @param openingFloat what was in the drawer at the start
 * @param cash what should be in the drawer now
 * @param sales how many sales so far
 */
public record OpenShift(
        UUID id,
        UUID cashier,
        LocalDate businessDate,
        Rupiah openingFloat,
        Rupiah cash,
        int sales) {

    /** The shift after an event; empty when none is open any more. */
    static Optional<OpenShift> after(Optional<OpenShift> before, Event event) {
        return switch (event.fact()) {
            case TillEvent.ShiftOpened opened ->
                    Optional.of(
                            new OpenShift(
                                    opened.shift(),
                                    event.cashier(),
                                    event.businessDate(),
                                    opened.openingFloat(),
                                    opened.openingFloat(),
                                    0));
            case TillEvent.ShiftClosed _ -> Optional.empty();
            case TillEvent fact ->
                    before.map(
                            shift ->
                                    shift.with(
                                            DrawerCash.added(fact),
                                            fact instanceof TillEvent.SaleCompleted ? 1 : 0));
        };
    }

    private OpenShift with(Rupiah cashChange, int moreSales) {
        return new OpenShift(
                id, cashier, businessDate, openingFloat, cash.plus(cashChange), sales + moreSales);
    }
}
