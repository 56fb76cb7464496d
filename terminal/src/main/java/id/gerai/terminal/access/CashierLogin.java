package id.gerai.terminal.access;

import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.signal.Signal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may work here, who does, and whether the screen is locked. */
public final class CashierLogin {
    private final ShiftDesk desk;
    private final PinCheck pins;
    private final Signal changed = new Signal();
    private volatile boolean locked = true;

    public CashierLogin(ShiftDesk desk, PinCheck pins) {
        this.desk = desk;
        this.pins = pins;
    }

    /** Fires when somebody came in or the screen was locked. */
    public Signal changed() {
        return changed;
    }

    /** Those who may work here, by name. */
    public List<CashierChanged> cashiers() {
        return desk.cashiers();
    }

    /** True while nobody may touch the counter. */
    public boolean isLocked() {
        return locked;
    }

    /** Nobody may touch the counter until somebody types a PIN. */
    public void lock() {
        locked = true;
        changed.fire();
    }

    /** Somebody who was in already goes on without a PIN: only the screens were made anew. */
    public void goOn(UUID who) {
        locked = false;
        desk.signIn(who);
        changed.fire();
    }

    /**
     * Lets somebody in: whoever that is works from now on. Takes some ten milliseconds.
     *
     * @return empty where they are in
     */
    public Optional<LoginRefusal> logIn(CashierChanged who, String pin) {
        Optional<LoginRefusal> refusal = pins.refusal(who, pin);
        if (refusal.isEmpty()) {
            locked = false;
            desk.signIn(who.id());
            changed.fire();
        }
        return refusal;
    }
}
