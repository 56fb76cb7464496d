package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.CashDrawer;
import id.gerai.terminal.device.DeviceException;
import id.gerai.terminal.device.DrawerState;
import id.gerai.terminal.signal.Signal;

import jpos.CashDrawerConst;
import jpos.JposException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cash drawer by its JavaPOS name. Drawers are shared, so nothing is claimed. */
public final class JavaPosDrawer implements CashDrawer {
    private static final Logger LOG = LoggerFactory.getLogger(JavaPosDrawer.class);

    private final String logicalName;
    private final Signal changed = new Signal();
    private jpos.CashDrawer control;
    private volatile DrawerState state = DrawerState.MISSING;

    /** Tries to connect at once; whether that went well is its state. */
    public JavaPosDrawer(String logicalName) {
        this.logicalName = logicalName;
        try {
            connect();
        } catch (DeviceException e) {
            LOG.info("No drawer yet: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void open() throws DeviceException {
        connect();
        try {
            control.openDrawer();
        } catch (JposException e) {
            disconnect();
            become(DrawerState.MISSING);
            throw new DeviceException(
                    "Drawer " + logicalName + " did not open: code " + e.getErrorCode(), e);
        }
    }

    @Override
    public DrawerState state() {
        return state;
    }

    @Override
    public Signal changed() {
        return changed;
    }

    @Override
    public synchronized void close() {
        disconnect();
    }

    private void connect() throws DeviceException {
        if (control != null) {
            return;
        }
        jpos.CashDrawer fresh = new jpos.CashDrawer();
        try {
            fresh.open(logicalName);
            fresh.addStatusUpdateListener(event -> statusIs(event.getStatus()));
            fresh.setDeviceEnabled(true);
            control = fresh;
            boolean open = fresh.getCapStatus() && fresh.getDrawerOpened();
            become(open ? DrawerState.OPEN : DrawerState.CLOSED);
        } catch (JposException e) {
            closeQuietly(fresh);
            become(DrawerState.MISSING);
            throw new DeviceException(
                    "Drawer " + logicalName + " does not connect: code " + e.getErrorCode(), e);
        }
    }

    private void statusIs(int status) {
        switch (status) {
            case CashDrawerConst.CASH_SUE_DRAWEROPEN -> become(DrawerState.OPEN);
            case CashDrawerConst.CASH_SUE_DRAWERCLOSED -> become(DrawerState.CLOSED);
            default -> LOG.debug("Drawer status {}", status);
        }
    }

    private void disconnect() {
        if (control != null) {
            closeQuietly(control);
            control = null;
        }
    }

    private static void closeQuietly(jpos.CashDrawer drawer) {
        try {
            drawer.close();
        } catch (JposException e) {
            LOG.debug("Closing a drawer failed, code {}", e.getErrorCode(), e);
        }
    }

    private void become(DrawerState now) {
        if (state != now) {
            state = now;
            changed.fire();
        }
    }
}
