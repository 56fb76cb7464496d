package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.CashDrawer;
import id.gerai.terminal.device.DeviceEvent.Kind;
import id.gerai.terminal.device.DrawerState;

import jpos.CashDrawerConst;
import jpos.JposConst;
import jpos.JposException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A cash drawer by its JavaPOS name. Drawers are shared, so nothing is claimed. One that can tell
 * whether it is open is asked after each pulse, and given a second one before the key is needed.
 */
public final class JavaPosDrawer extends ConnectedControl<jpos.CashDrawer> implements CashDrawer {
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final Duration OPENS_WITHIN = Duration.ofSeconds(1);
    private static final Duration LEFT_OPEN_AFTER = Duration.ofSeconds(30);
    private static final int LOOK_EVERY_MS = 25;

    private final Duration leftOpenAfter;
    private volatile DrawerState state = DrawerState.MISSING;
    private volatile long openedAt;

    /** Begins to connect at once; how that went is its state. */
    public JavaPosDrawer(String logicalName) {
        this(logicalName, Rhythm.NORMAL, LEFT_OPEN_AFTER);
    }

    /** As the other one, in another rhythm. */
    public JavaPosDrawer(String logicalName, Rhythm rhythm) {
        this(logicalName, rhythm, LEFT_OPEN_AFTER);
    }

    /**
     * As the other one, in another rhythm.
     *
     * @param leftOpenAfter how long it may stand open
     */
    public JavaPosDrawer(String logicalName, Rhythm rhythm, Duration leftOpenAfter) {
        super("drawer", logicalName, rhythm);
        this.leftOpenAfter = leftOpenAfter;
        begin();
    }

    @Override
    public Opening open() {
        CompletableFuture<Opening> done = new CompletableFuture<>();
        worker().run(() -> done.complete(openNow()));
        try {
            return done.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Bug: opening the drawer failed otherwise", e);
        } catch (TimeoutException e) {
            note(Kind.NOT_OPENED, "");
            return Opening.USE_KEY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Opening.USE_KEY;
        }
    }

    @Override
    public DrawerState state() {
        return state;
    }

    @Override
    public Duration openFor() {
        boolean isOpen = state == DrawerState.OPEN || state == DrawerState.LEFT_OPEN;
        return isOpen ? Duration.ofNanos(System.nanoTime() - openedAt) : Duration.ZERO;
    }

    @Override
    jpos.CashDrawer newControl() {
        return new jpos.CashDrawer();
    }

    @Override
    boolean claims() {
        return false;
    }

    @Override
    void prepare(jpos.CashDrawer fresh) throws JposException {
        if (fresh.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
            fresh.setPowerNotify(JposConst.JPOS_PN_ENABLED);
        }
        fresh.addStatusUpdateListener(
                event -> worker().run(() -> statusIs(fresh, event.getStatus())));
    }

    @Override
    void connected(jpos.CashDrawer fresh) throws JposException {
        isOpen(fresh.getCapStatus() && fresh.getDrawerOpened());
    }

    @Override
    void notConnected(JposException why) {
        become(DrawerState.MISSING);
    }

    @Override
    void look(jpos.CashDrawer control) throws JposException {
        if (control.getCapPowerReporting() != JposConst.JPOS_PR_NONE
                && isPowerLoss(control.getPowerState())) {
            throw offline();
        }
        if (control.getCapStatus()) {
            boolean open = control.getDrawerOpened();
            if (open || state != DrawerState.STUCK) {
                isOpen(open);
            }
        }
    }

    private Opening openNow() {
        try {
            jpos.CashDrawer control = control();
            control.openDrawer();
            if (!control.getCapStatus()) {
                note(Kind.OPENED, "");
                return Opening.NOT_CONFIRMED;
            }
            if (!opened(control)) {
                control.openDrawer();
                if (!opened(control)) {
                    become(DrawerState.STUCK);
                    note(Kind.NOT_OPENED, "");
                    return Opening.USE_KEY;
                }
            }
            isOpen(true);
            note(Kind.OPENED, "");
            return Opening.OPENED;
        } catch (JposException e) {
            if (controlIfThere() != null) {
                lost(e);
            }
            note(Kind.NOT_OPENED, Integer.toString(e.getErrorCode()));
            return Opening.USE_KEY;
        }
    }

    private static boolean opened(jpos.CashDrawer control) throws JposException {
        long until = System.nanoTime() + OPENS_WITHIN.toNanos();
        while (System.nanoTime() < until) {
            if (control.getDrawerOpened()) {
                return true;
            }
            try {
                Thread.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return control.getDrawerOpened();
    }

    private void statusIs(jpos.CashDrawer from, int status) {
        if (from != controlIfThere()) {
            return;
        }
        if (isPowerLoss(status)) {
            lost(offline());
        } else if (status == CashDrawerConst.CASH_SUE_DRAWEROPEN
                || status == CashDrawerConst.CASH_SUE_DRAWERCLOSED) {
            isOpen(status == CashDrawerConst.CASH_SUE_DRAWEROPEN);
        }
    }

    private void isOpen(boolean open) {
        boolean was = state == DrawerState.OPEN || state == DrawerState.LEFT_OPEN;
        if (open && !was) {
            openedAt = System.nanoTime();
            become(DrawerState.OPEN);
            worker().after(leftOpenAfter, this::stillOpen);
        } else if (!open) {
            become(DrawerState.CLOSED);
        }
    }

    private void stillOpen() {
        if (state == DrawerState.OPEN && openFor().compareTo(leftOpenAfter) >= 0) {
            become(DrawerState.LEFT_OPEN);
        }
    }

    private void become(DrawerState now) {
        if (state != now) {
            String seconds = openFor().isZero() ? "" : " " + openFor().toSeconds() + " s";
            state = now;
            note(Kind.STATE, now.name() + seconds);
        }
    }
}
