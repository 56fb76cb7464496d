package id.gerai.terminal.device.service;

import id.gerai.terminal.device.escpos.BusyLineException;

import jpos.BaseControl;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.DataEvent;
import jpos.events.StatusUpdateEvent;
import jpos.services.EventCallbacks;

import java.io.IOException;

/**
 * What all our JavaPOS services have in common: opened, claimed, enabled, and how they say whether
 * their device is there. Public, as its methods are called through {@link ServiceProxy}.
 */
public abstract class BaseService {
    private static final int VERSION_1_15 = 1_015_000;

    private EventCallbacks callbacks;
    private boolean claimed;
    private volatile boolean enabled;
    private boolean powerNotify;
    private volatile int powerState = JposConst.JPOS_PS_UNKNOWN;

    public void open(String logicalName, EventCallbacks control) {
        callbacks = control;
    }

    public void close() throws JposException {
        setDeviceEnabled(false);
        claimed = false;
    }

    /** Fails where another program has the device. */
    public void claim(int timeout) throws JposException {
        if (isTaken()) {
            throw new JposException(JposConst.JPOS_E_CLAIMED, "another program has it");
        }
        claimed = true;
    }

    public void release() {
        claimed = false;
    }

    public boolean getClaimed() {
        return claimed;
    }

    public boolean getDeviceEnabled() {
        return enabled;
    }

    /** Fails where the device does not answer. */
    public void setDeviceEnabled(boolean on) throws JposException {
        if (on == enabled) {
            return;
        }
        if (!on) {
            enabled = false;
            stop();
            powerState = JposConst.JPOS_PS_UNKNOWN;
            return;
        }
        try {
            start();
            enabled = true;
            powerState = JposConst.JPOS_PS_ONLINE;
        } catch (IOException e) {
            stop();
            throw fault(e);
        }
    }

    public int getState() {
        return JposConst.JPOS_S_IDLE;
    }

    public int getDeviceServiceVersion() {
        return VERSION_1_15;
    }

    public String getDeviceServiceDescription() {
        return "Gerai " + getClass().getSimpleName();
    }

    public int getCapPowerReporting() {
        return JposConst.JPOS_PR_STANDARD;
    }

    public int getPowerState() {
        return powerState;
    }

    public void setPowerNotify(int notify) {
        powerNotify = notify == JposConst.JPOS_PN_ENABLED;
    }

    /** True where another program is known to have the device. */
    boolean isTaken() {
        return false;
    }

    /**
     * Begins to work with the device.
     *
     * @throws IOException where it is not there
     */
    abstract void start() throws IOException;

    /** No longer works with it; also after a start that failed. */
    abstract void stop();

    final void tellStatus(int status) {
        if (enabled) {
            callbacks.fireStatusUpdateEvent(new StatusUpdateEvent(control(), status));
        }
    }

    /** Says whether the device is there, once for every change. */
    final void tellPower(boolean there) {
        int now = there ? JposConst.JPOS_PS_ONLINE : JposConst.JPOS_PS_OFF_OFFLINE;
        if (powerState != now) {
            powerState = now;
            if (powerNotify) {
                tellStatus(now);
            }
        }
    }

    final void tellData() {
        callbacks.fireDataEvent(new DataEvent(control(), 0));
    }

    final boolean isEnabled() {
        return enabled;
    }

    final EventCallbacks callbacks() {
        return callbacks;
    }

    final BaseControl control() {
        return callbacks.getEventSource();
    }

    static JposException fault(IOException e) {
        int code =
                e instanceof BusyLineException
                        ? JposConst.JPOS_E_CLAIMED
                        : JposConst.JPOS_E_NOHARDWARE;
        return new JposException(code, String.valueOf(e.getMessage()), e);
    }
}
