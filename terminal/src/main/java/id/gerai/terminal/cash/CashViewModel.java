package id.gerai.terminal.cash;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.PrintText;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.text.Texts;

import java.util.Optional;
import java.util.function.Supplier;

/** Puts cash into the drawer, takes it out, and opens the drawer without a sale. */
public final class CashViewModel {
    private final Journal journal;
    private final ShiftDesk desk;
    private final Receipts receipts;

    public CashViewModel(Journal journal, ShiftDesk desk, Receipts receipts) {
        this.journal = journal;
        this.desk = desk;
        this.receipts = receipts;
    }

    /** Why so much could not be moved; to be asked before somebody's word is. */
    public Optional<CashRefusal> refusalOf(CashPurpose purpose, Rupiah amount) {
        Optional<OpenShift> shift = desk.shift();
        if (shift.isEmpty()) {
            return Optional.of(CashRefusal.NO_OPEN_SHIFT);
        }
        if (!amount.isPositive()) {
            return Optional.of(CashRefusal.AMOUNT_NOT_POSITIVE);
        }
        return !purpose.isIn() && shift.get().cash().isLessThan(amount)
                ? Optional.of(CashRefusal.NOT_ENOUGH_IN_DRAWER)
                : Optional.empty();
    }

    /**
     * Moves cash; its slip goes to the printer.
     *
     * @param word of somebody who may, with the reason
     */
    public Recording<CashRefusal> move(CashPurpose purpose, Rupiah amount, Approval word) {
        Optional<CashRefusal> refusal =
                refusalOf(purpose, amount).or(() -> refusalOf(word, Permission.CASH_MOVEMENT));
        return refusal.isPresent()
                ? new Recording.Refused<>(refusal.get())
                : recorded(
                        () ->
                                journal.recordNumbered(
                                        desk.moment().orElseThrow(),
                                        number ->
                                                new CashMoved(
                                                        desk.shift().orElseThrow().id(),
                                                        number,
                                                        purpose,
                                                        amount,
                                                        word),
                                        receipts.text()));
    }

    /**
     * Puts on record that the drawer is opened without a sale; only then may it be.
     *
     * @param word of somebody who may, with the reason
     */
    public Recording<CashRefusal> openDrawer(Approval word) {
        Optional<CashRefusal> refusal = refusalOf(word, Permission.OPEN_DRAWER);
        return refusal.isPresent() ? new Recording.Refused<>(refusal.get()) : opened(word);
    }

    /** Puts on record that the drawer stayed shut and was opened with the key. */
    public Recording<CashRefusal> keyUsed() {
        return openedByCashier(Texts.of("cash.key-used"));
    }

    /** Puts on record that the drawer is opened to see whether it works. */
    public Recording<CashRefusal> tested() {
        return openedByCashier(Texts.of("cash.tested"));
    }

    private Recording<CashRefusal> openedByCashier(String reason) {
        Optional<Moment> moment = desk.moment();
        return moment.isEmpty()
                ? new Recording.Refused<>(CashRefusal.NO_OPEN_SHIFT)
                : opened(new Approval(Permission.OPEN_DRAWER, moment.get().cashier(), reason));
    }

    private Recording<CashRefusal> opened(Approval word) {
        Optional<Moment> moment = desk.moment();
        return moment.isEmpty()
                ? new Recording.Refused<>(CashRefusal.NO_OPEN_SHIFT)
                : recorded(
                        () ->
                                journal.record(
                                        moment.get(),
                                        new DrawerOpened(desk.shift().orElseThrow().id(), word),
                                        PrintText.NONE));
    }

    private static Optional<CashRefusal> refusalOf(Approval word, Permission needed) {
        return word.permission() == needed
                ? Optional.empty()
                : Optional.of(CashRefusal.NOT_PERMITTED);
    }

    private static Recording<CashRefusal> recorded(Supplier<Event> act) {
        try {
            return new Recording.Recorded<>(act.get());
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }
}
