package id.gerai.terminal.shift;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashCount;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shift.ShiftReport;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Who works the drawer, since when, and on which business date. */
public final class ShiftDesk {
    private final Journal journal;
    private final Catalog catalog;
    private final Receipts receipts;
    private final InstantSource clock;
    private final Supplier<Duration> clockOff;
    private final RandomGenerator random = new SecureRandom();
    private final Signal changed = new Signal();
    private Optional<UUID> cashier;

    /**
     * @param clock what the till takes for now
     * @param clockOff how far that is ahead of the server's, as last heard; negative where behind
     */
    public ShiftDesk(
            Journal journal,
            Catalog catalog,
            Receipts receipts,
            InstantSource clock,
            Supplier<Duration> clockOff) {
        this.clockOff = clockOff;
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
        return shift().map(OpenShift::businessDate).orElseGet(this::today);
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

    /**
     * The business dates that a new shift may have, the likeliest first: one, unless the clock is
     * in doubt. Then somebody must say which day it is.
     */
    public List<LocalDate> possibleDates() {
        LocalDate corrected = today();
        Set<LocalDate> dates = new LinkedHashSet<>(List.of(corrected));
        dates.add(LocalDate.ofInstant(now(), zone()));
        journal.lastBusinessDate().filter(corrected::isBefore).ifPresent(dates::add);
        return List.copyOf(dates);
    }

    /** Takes over the drawer with so much in it, on the likeliest business date. */
    public Recording<ShiftRefusal> open(Rupiah openingFloat) {
        return open(openingFloat, today());
    }

    /** Takes over the drawer with so much in it, on a business date that somebody chose. */
    public Recording<ShiftRefusal> open(Rupiah openingFloat, LocalDate businessDate) {
        if (shift().isPresent()) {
            return new Recording.Refused<>(ShiftRefusal.SHIFT_ALREADY_OPEN);
        }
        if (cashier.isEmpty()) {
            return new Recording.Refused<>(ShiftRefusal.CASHIER_NOT_CHOSEN);
        }
        Moment moment = new Moment(now(), businessDate, cashier.get());
        UUID id = TimeOrderedId.of(moment.at(), random);
        return recorded(
                () -> journal.record(moment, new ShiftOpened(id, openingFloat), receipts.text()));
    }

    /** True where the open shift belongs to an earlier day: it was left open overnight. */
    public boolean isOverdue() {
        return shift().map(open -> open.businessDate().isBefore(today())).orElse(false);
    }

    /** True where whoever works now may go on with or end a shift that somebody else opened. */
    public boolean mayHandleShift() {
        return shift().map(OpenShift::cashier).equals(cashier)
                || cashier.map(this::permissions)
                        .orElse(Set.of())
                        .contains(Permission.SHIFT_OF_ANOTHER);
    }

    /** What the open shift has come to so far (X report); empty while none is open. */
    public Optional<ShiftReport> report() {
        return shift().map(_ -> ShiftReport.of(journal.eventsOfLastShift()));
    }

    /** Hands in the drawer, counted as one sum. */
    public Recording<ShiftRefusal> close(Rupiah counted) {
        return close(counted, List.of());
    }

    /**
     * Hands in the drawer; the Z report goes to the printer.
     *
     * @param counts what was counted, by note and coin; summing to what was counted, or empty
     */
    public Recording<ShiftRefusal> close(Rupiah counted, List<CashCount> counts) {
        Optional<Moment> moment = moment();
        if (moment.isEmpty()) {
            return new Recording.Refused<>(ShiftRefusal.NO_OPEN_SHIFT);
        }
        if (!mayHandleShift()) {
            return new Recording.Refused<>(ShiftRefusal.SHIFT_OF_ANOTHER);
        }
        OpenShift open = shift().orElseThrow();
        ShiftClosed fact =
                new ShiftClosed(
                        open.id(), counted, open.cash(), journal.closedShifts() + 1, counts);
        List<Event> before = journal.eventsOfLastShift();
        Recording<ShiftRefusal> result =
                recorded(() -> journal.record(moment.get(), fact, receipts.reportAfter(before)));
        if (result instanceof Recording.Recorded<ShiftRefusal>) {
            cashier = Optional.empty();
        }
        changed.fire();
        return result;
    }

    /** What somebody may do of their own accord; nothing for somebody unknown. */
    public Set<Permission> permissions(UUID who) {
        return cashiers().stream()
                .filter(it -> it.id().equals(who))
                .findFirst()
                .map(CashierChanged::permissions)
                .orElse(Set.of());
    }

    /** The outlet's date, by the clock less what is known to be wrong with it. */
    private LocalDate today() {
        return LocalDate.ofInstant(now().minus(clockOff.get()), zone());
    }

    private Recording<ShiftRefusal> recorded(Supplier<Event> act) {
        try {
            Recording<ShiftRefusal> result = new Recording.Recorded<>(act.get());
            changed.fire();
            return result;
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }
}
