package id.gerai.terminal.journal;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.money.Rupiah;

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
            case TillEvent.SaleCompleted sale ->
                    before.map(shift -> shift.with(sale.ticket().cash(), 1));
            case TillEvent.SaleReturned back ->
                    before.map(shift -> shift.with(back.ticket().cash().negated(), 0));
            case TillEvent.SharePaid paid -> before.map(shift -> shift.with(paid.amount(), 0));
            case TillEvent.ConsignorPaid paid ->
                    before.map(shift -> shift.with(paid.amount().negated(), 0));
            case TillEvent.CreditPaid paid -> before.map(shift -> shift.with(paid.amount(), 0));
            case TillEvent.CashMoved moved ->
                    before.map(
                            shift ->
                                    shift.with(
                                            moved.purpose().isIn()
                                                    ? moved.amount()
                                                    : moved.amount().negated(),
                                            0));
            case TillEvent.ConsignmentReceived _,
                    TillEvent.MemberRegistered _,
                    TillEvent.DrawerOpened _,
                    TillEvent.LineVoided _,
                    TillEvent.TicketVoided _,
                    TillEvent.ReceiptCopied _,
                    TillEvent.Unknown _ ->
                    before;
        };
    }

    private OpenShift with(Rupiah cashChange, int moreSales) {
        return new OpenShift(
                id, cashier, businessDate, openingFloat, cash.plus(cashChange), sales + moreSales);
    }
}
