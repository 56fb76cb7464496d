package id.gerai.terminal.sale;

import static id.gerai.terminal.sale.SaleViewModel.NO_LINE;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.PrintText;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.shift.ShiftDesk;

import java.util.Optional;
import java.util.function.Function;

/**
 * Takes things off the counter that were rung up already. What was taken off is on the disk before
 * it disappears from the screen; where it cannot be stored it stays.
 */
public final class VoidViewModel {
    private final SaleViewModel sale;
    private final Journal journal;
    private final ShiftDesk desk;

    public VoidViewModel(SaleViewModel sale, Journal journal, ShiftDesk desk) {
        this.sale = sale;
        this.journal = journal;
        this.desk = desk;
    }

    /** Takes the line in hand off the counter. */
    public Recording<SaleRefusal> line(Approval approval) {
        if (sale.selected() == NO_LINE) {
            return new Recording.Refused<>(SaleRefusal.NO_LINE_CHOSEN);
        }
        SaleLine line = sale.lines().get(sale.selected());
        Basket next = sale.basket().without(sale.selected());
        int selected = Math.min(sale.selected(), next.items().size() - 1);
        return record(
                shift -> voided(shift, line, line.quantity(), line.amount(), approval),
                () -> sale.change(next, selected));
    }

    /** Takes so many off the line in hand that the given quantity is left. */
    public Recording<SaleRefusal> part(Quantity left, Approval approval) {
        if (sale.selected() == NO_LINE) {
            return new Recording.Refused<>(SaleRefusal.NO_LINE_CHOSEN);
        }
        int selected = sale.selected();
        SaleLine line = sale.lines().get(selected);
        Basket next = Soundness.of(sale.basket().withQuantity(selected, left), sale.pricedAt());
        Rupiah after = next.lines(sale.pricedAt()).get(selected).amount();
        Rupiah less = line.amount().minus(after).max(Rupiah.ZERO);
        return record(
                shift -> voided(shift, line, line.quantity().minus(left), less, approval),
                () -> sale.change(next, selected));
    }

    /** Gives the whole ticket up. */
    public Recording<SaleRefusal> ticket(Approval approval) {
        int count = sale.basket().items().size();
        Rupiah total = sale.total();
        return record(
                shift -> new TicketVoided(shift.id(), count, total, approval), sale::startNext);
    }

    private static LineVoided voided(
            OpenShift shift, SaleLine line, Quantity off, Rupiah amount, Approval approval) {
        return new LineVoided(shift.id(), line.product(), line.name(), off, amount, approval);
    }

    private Recording<SaleRefusal> record(Function<OpenShift, TillEvent> fact, Runnable then) {
        Optional<Moment> moment = desk.moment();
        if (moment.isEmpty()) {
            return new Recording.Refused<>(SaleRefusal.NO_OPEN_SHIFT);
        }
        if (!sale.tenders().isEmpty()) {
            return new Recording.Refused<>(SaleRefusal.TENDERS_TAKEN);
        }
        try {
            TillEvent what = fact.apply(desk.shift().orElseThrow());
            Recording<SaleRefusal> result =
                    new Recording.Recorded<>(journal.record(moment.get(), what, PrintText.NONE));
            then.run();
            return result;
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }
}
