package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.Device;
import id.gerai.terminal.device.DeviceEvent;
import id.gerai.terminal.device.DeviceEvent.Kind;
import id.gerai.terminal.device.DeviceLog;
import id.gerai.terminal.signal.Signal;

import jpos.BaseControl;
import jpos.JposConst;
import jpos.JposException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * A JavaPOS control that is kept connected. Everything is done on one thread of its own: connecting
 * (open, claim, power notification, enable), events, which hop over from the service's thread, and
 * looking at the device now and then, since not every driver tells what happened. A device that was
 * lost is given up whole and opened anew with a new control.
 *
 * @param <C> the standard control
 */
abstract class ConnectedControl<C extends BaseControl> implements Device {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedControl.class);
    private static final int CLAIM_TIMEOUT_MS = 500;

    private final String name;
    private final Rhythm rhythm;
    private final Worker worker;
    private final DeviceLog log = new DeviceLog();
    private final Signal changed = new Signal();
    private C control;
    private int attempts;
    private boolean wasThere;
    private boolean retryWaits;
    private volatile boolean closed;

    /**
     * Does not connect yet; see {@link #begin}.
     *
     * @param kind of device, for thread and log
     * @param name JavaPOS name
     */
    ConnectedControl(String kind, String name, Rhythm rhythm) {
        this.name = name;
        this.rhythm = rhythm;
        this.worker = new Worker(kind);
    }

    @Override
    public final Signal changed() {
        return changed;
    }

    @Override
    public final List<DeviceEvent> events() {
        return log.events();
    }

    @Override
    public final void reconnect() {
        worker.run(
                () -> {
                    giveUp();
                    attempts = 0;
                    connectOrRetry();
                });
    }

    @Override
    public final void close() {
        closed = true;
        worker.run(this::giveUp);
        worker.close();
    }

    /** A control that is not open. */
    abstract C newControl();

    /** Listeners, power notification and whatever else comes before enabling. */
    abstract void prepare(C fresh) throws JposException;

    /** Restores what must be set on an enabled device, and reads how it stands. */
    abstract void connected(C fresh) throws JposException;

    /** It is not there, or no longer. */
    abstract void notConnected(JposException why);

    /** Reads how it stands; throws where it is gone. Called when idle. */
    abstract void look(C control) throws JposException;

    /** False for what programs share. */
    boolean claims() {
        return true;
    }

    /** Starts connecting; once the subclass is made. */
    final void begin() {
        worker.run(this::connectOrRetry);
        worker.after(rhythm.watchEvery(), this::watch);
    }

    final Worker worker() {
        return worker;
    }

    final String name() {
        return name;
    }

    final void note(Kind kind, String detail) {
        log.note(kind, detail);
        changed.fire();
    }

    /** The connected control, connecting now if need be. On the worker. */
    final C control() throws JposException {
        if (control == null) {
            connect();
        }
        return control;
    }

    /** The control, if it is connected; null otherwise. On the worker. */
    final C controlIfThere() {
        return control;
    }

    /** The device is gone: gives it up and looks for it again. On the worker. */
    final void lost(JposException why) {
        giveUp();
        noteFailure(why);
        notConnected(why);
        retryLater();
    }

    /** A fault that says that the device itself is gone, rather than in trouble. */
    static boolean isGone(JposException e) {
        return switch (e.getErrorCode()) {
            case JposConst.JPOS_E_NOHARDWARE,
                    JposConst.JPOS_E_OFFLINE,
                    JposConst.JPOS_E_TIMEOUT,
                    JposConst.JPOS_E_CLOSED,
                    JposConst.JPOS_E_NOTCLAIMED,
                    JposConst.JPOS_E_DISABLED ->
                    true;
            default -> false;
        };
    }

    static boolean isPowerLoss(int status) {
        return status == JposConst.JPOS_SUE_POWER_OFF
                || status == JposConst.JPOS_SUE_POWER_OFFLINE
                || status == JposConst.JPOS_SUE_POWER_OFF_OFFLINE;
    }

    /** What a power event is worth: the device is gone. */
    static JposException offline() {
        return new JposException(JposConst.JPOS_E_OFFLINE, "the power is off");
    }

    private void connectOrRetry() {
        try {
            if (control == null && !closed) {
                connect();
            }
        } catch (JposException e) {
            LOG.debug("{} does not connect", name, e);
            retryLater();
        }
    }

    private void connect() throws JposException {
        C fresh = newControl();
        try {
            fresh.open(name);
            if (claims()) {
                fresh.claim(CLAIM_TIMEOUT_MS);
            }
            prepare(fresh);
            fresh.setDeviceEnabled(true);
            control = fresh;
            connected(fresh);
            attempts = 0;
            wasThere = true;
            note(Kind.CONNECTED, name);
        } catch (JposException e) {
            control = null;
            closeQuietly(fresh);
            noteFailure(e);
            notConnected(e);
            throw e;
        }
    }

    /** The same failure again and again is one event. */
    private void noteFailure(JposException e) {
        String detail = Integer.toString(e.getErrorCode());
        List<DeviceEvent> before = log.events();
        boolean again =
                !before.isEmpty()
                        && before.getFirst().kind() == Kind.NOT_CONNECTED
                        && before.getFirst().detail().equals(detail);
        if (!again) {
            LOG.info("{} is not connected: {}, code {}", name, e.getMessage(), detail);
            note(Kind.NOT_CONNECTED, detail);
        }
    }

    private void retryLater() {
        if (!retryWaits && !closed) {
            retryWaits = true;
            worker.after(
                    rhythm.before(attempts++, wasThere),
                    () -> {
                        retryWaits = false;
                        connectOrRetry();
                    });
        }
    }

    private void watch() {
        if (control != null) {
            try {
                look(control);
            } catch (JposException e) {
                lost(e);
            }
        }
        if (!closed) {
            worker.after(rhythm.watchEvery(), this::watch);
        }
    }

    private void giveUp() {
        if (control != null) {
            closeQuietly(control);
            control = null;
        }
    }

    /** A control that cannot even be closed is forgotten; the next one is new. */
    private void closeQuietly(C it) {
        try {
            if (it.getState() != JposConst.JPOS_S_CLOSED) {
                if (it.getDeviceEnabled()) {
                    it.setDeviceEnabled(false);
                }
                if (it.getClaimed()) {
                    it.release();
                }
                it.close();
            }
        } catch (JposException e) {
            LOG.debug("Closing {} failed, code {}", name, e.getErrorCode(), e);
        }
    }
}
