package id.gerai.terminal.shift;

import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.ReceiptWriter;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.signal.Signal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Who works the drawer, since when, and on which business date. */
public final class ShiftDesk {
    private final Journal journal;
    private final Catalog catalog;
    private final Receipts receipts;
    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();
    private final Signal changed = new Signal();
    private Optional<UUID> cashier;

    public ShiftDesk(Journal journal, Catalog catalog, Receipts receipts, InstantSource clock) {
        this.journal = journal;
        this.catalog = catalog;
        this.receipts = receipts;
        this.clock = clock;
        this.cashier = journal.shift().map(OpenShift::cashier);
    }

    /** Fires when a shift was opened or closed, or another cashier works. */
    public Signal changed() {
        return changed;
    }

    /** The shift that is open. */
    public Optional<OpenShift> shift() {
        return journal.shift();
    }

    /** Those who may work here. */
    public List<CashierChanged> cashiers() {
        return catalog.cashiers();
    }

    /** Who works now; empty while nobody was chosen. */
    public Optional<UUID> cashier() {
        return cashier;
    }

    /** This cashier works from now on. */
    public void signIn(UUID who) {
        cashier = Optional.of(who);
        changed.fire();
    }

    /** The outlet's time zone. */
    public ZoneId zone() {
        return catalog.outlet()
                .map(outlet -> ZoneId.of(outlet.timeZone()))
                .orElse(ReceiptWriter.DEFAULT_ZONE);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The outlet's date now, or the business date while a shift is open. */
    public LocalDate businessDate() {
        return shift().map(OpenShift::businessDate)
                .orElseGet(() -> LocalDate.ofInstant(now(), zone()));
    }

    /**
     * Now, on the business date of the open shift, by the hand of the cashier who works.
     *
     * @return empty while no shift is open
     */
    public Optional<Moment> moment() {
        return shift().map(
                        open ->
                                new Moment(
                                        now(),
                                        open.businessDate(),
                                        cashier.orElse(open.cashier())));
    }

    /** Takes over the drawer with so much in it. The business date is the outlet's date now. */
    public Recording<ShiftRefusal> open(Rupiah openingFloat) {
        if (shift().isPresent()) {
            return new Recording.Refused<>(ShiftRefusal.SHIFT_ALREADY_OPEN);
        }
        if (cashier.isEmpty()) {
            return new Recording.Refused<>(ShiftRefusal.CASHIER_NOT_CHOSEN);
        }
        Moment moment = new Moment(now(), businessDate(), cashier.get());
        UUID id = TimeOrderedId.of(moment.at(), random);
        return recorded(
                () -> journal.record(moment, new ShiftOpened(id, openingFloat), receipts.text()));
    }

    /** Hands in the drawer, counted. */
    public Recording<ShiftRefusal> close(Rupiah counted) {
        Optional<Moment> moment = moment();
        if (moment.isEmpty()) {
            return new Recording.Refused<>(ShiftRefusal.NO_OPEN_SHIFT);
        }
        OpenShift open = shift().orElseThrow();
        ShiftClosed fact = new ShiftClosed(open.id(), counted, open.cash(), 0, List.of());
        Recording<ShiftRefusal> result =
                recorded(() -> journal.record(moment.get(), fact, receipts.text()));
        if (result instanceof Recording.Recorded<ShiftRefusal>) {
            cashier = Optional.empty();
        }
        changed.fire();
        return result;
    }

    private Recording<ShiftRefusal> recorded(
            java.util.function.Supplier<id.gerai.ledger.event.Event> act) {
        try {
            Recording<ShiftRefusal> result = new Recording.Recorded<>(act.get());
            changed.fire();
            return result;
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }
}
