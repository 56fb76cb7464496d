package id.gerai.terminal.device.service;

import jpos.JposConst;
import jpos.JposException;

import java.util.function.IntConsumer;

/** The JavaPOS side of a {@link SimulatedDrawer}. */
public final class DrawerService extends SimulatedService {
    private final SimulatedDrawer drawer;
    private final IntConsumer status = this::tellStatus;

    DrawerService(SimulatedDrawer drawer) {
        this.drawer = drawer;
    }

    public boolean getCapStatus() {
        return true;
    }

    public boolean getDrawerOpened() {
        return drawer.isOpen();
    }

    public void openDrawer() throws JposException {
        if (drawer.isStuck()) {
            throw new JposException(JposConst.JPOS_E_FAILURE, "stuck");
        }
        drawer.open();
    }

    @Override
    void attach() {
        drawer.attach(status);
    }

    @Override
    void detach() {
        drawer.detach(status);
    }

    @Override
    boolean isOn() {
        return true;
    }
}
