package id.gerai.terminal.device.service;

import id.gerai.terminal.device.escpos.PrinterLine;
import id.gerai.terminal.device.escpos.PrinterStatus;

import jpos.CashDrawerConst;
import jpos.JposException;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A drawer in the socket of a printer, which is where nearly all drawers are. */
public final class DrawerService extends BaseService {
    private static final Duration LOOK_EVERY = Duration.ofMillis(700);

    private final String name;
    private final PrinterLine line;
    private final int pulseMs;
    private final Optional<Boolean> highWhenOpen;
    private Watch watch;
    private volatile boolean open;

    /**
     * @param pulseMs how long the drawer's magnet is driven
     * @param highWhenOpen the level at its switch when it is open; empty where it has none
     */
    DrawerService(String name, PrinterLine line, int pulseMs, Optional<Boolean> highWhenOpen) {
        this.name = name;
        this.line = line;
        this.pulseMs = pulseMs;
        this.highWhenOpen = highWhenOpen;
    }

    public boolean getCapStatus() {
        return highWhenOpen.isPresent() && line.answers();
    }

    public boolean getDrawerOpened() {
        return open;
    }

    /** Sends the pulse; whether it opened is told by status. */
    public void openDrawer() throws JposException {
        try {
            boolean prints = line.status().ready();
            line.send((prints ? line.escPos().pulse(pulseMs) : line.escPos().pulseNow()).bytes());
        } catch (IOException e) {
            tellPower(false);
            throw fault(e);
        }
        watch.wake();
    }

    @Override
    void start() throws IOException {
        line.hold(this, this::wake);
        PrinterStatus status = line.status();
        if (!status.answered()) {
            throw new IOException("the drawer's printer does not answer");
        }
        open = isOpen(status);
        watch = new Watch(name, LOOK_EVERY, this::look);
    }

    @Override
    void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        line.letGo(this);
    }

    private void wake() {
        Watch it = watch;
        if (it != null) {
            it.wake();
        }
    }

    private void look() {
        try {
            PrinterStatus status = line.status();
            tellPower(status.answered());
            if (status.answered() && isOpen(status) != open) {
                open = !open;
                tellStatus(
                        open
                                ? CashDrawerConst.CASH_SUE_DRAWEROPEN
                                : CashDrawerConst.CASH_SUE_DRAWERCLOSED);
            }
        } catch (IOException e) {
            tellPower(false);
        }
    }

    private boolean isOpen(PrinterStatus status) {
        return highWhenOpen.map(high -> status.drawerHigh() == high).orElse(false);
    }
}
