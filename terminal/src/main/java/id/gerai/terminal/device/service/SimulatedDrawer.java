package id.gerai.terminal.device.service;

import jpos.CashDrawerConst;

/** A drawer that is open or closed, and may be stuck. */
public final class SimulatedDrawer extends Switchable {
    private boolean open;
    private boolean stuck;

    /** As the cashier's hand pushes it in. */
    public void shut() {
        synchronized (this) {
            open = false;
        }
        tell(CashDrawerConst.CASH_SUE_DRAWERCLOSED);
    }

    public synchronized boolean isOpen() {
        return open;
    }

    /** A stuck drawer does not open. */
    public synchronized void setStuck(boolean itIs) {
        stuck = itIs;
    }

    synchronized boolean isStuck() {
        return stuck;
    }

    void open() {
        synchronized (this) {
            open = true;
        }
        tell(CashDrawerConst.CASH_SUE_DRAWEROPEN);
    }
}
