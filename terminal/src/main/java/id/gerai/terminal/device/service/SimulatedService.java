package id.gerai.terminal.device.service;

import jpos.BaseControl;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.DataEvent;
import jpos.events.StatusUpdateEvent;
import jpos.services.EventCallbacks;

/**
 * What all our JavaPOS services have in common. Public, as its methods are called through {@link
 * ServiceProxy}.
 */
public abstract class SimulatedService {
    private static final int VERSION_1_15 = 1_015_000;

    private EventCallbacks callbacks;
    private boolean claimed;
    private boolean enabled;
    private boolean powerNotify;

    public void open(String logicalName, EventCallbacks control) {
        callbacks = control;
        attach();
    }

    public void close() {
        enabled = false;
        claimed = false;
        detach();
    }

    public void claim(int timeout) throws JposException {
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

    /** Fails where the device is switched off, as a real one would. */
    public void setDeviceEnabled(boolean on) throws JposException {
        if (on && !isOn()) {
            throw new JposException(JposConst.JPOS_E_NOHARDWARE, "switched off");
        }
        enabled = on;
    }

    public int getState() {
        return JposConst.JPOS_S_IDLE;
    }

    public int getDeviceServiceVersion() {
        return VERSION_1_15;
    }

    public int getCapPowerReporting() {
        return JposConst.JPOS_PR_STANDARD;
    }

    public void setPowerNotify(int notify) {
        powerNotify = notify == JposConst.JPOS_PN_ENABLED;
    }

    /** Begins to hear of its device. */
    abstract void attach();

    /** No longer hears of its device. */
    abstract void detach();

    abstract boolean isOn();

    final void tellStatus(int status) {
        boolean power = status >= JposConst.JPOS_SUE_POWER_ONLINE;
        if (enabled && (powerNotify || !power)) {
            callbacks.fireStatusUpdateEvent(new StatusUpdateEvent(control(), status));
        }
    }

    final void tellData() {
        callbacks.fireDataEvent(new DataEvent(control(), 0));
    }

    final boolean isEnabled() {
        return enabled;
    }

    private BaseControl control() {
        return callbacks.getEventSource();
    }
}
