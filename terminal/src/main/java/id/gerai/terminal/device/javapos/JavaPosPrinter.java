package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.DeviceException;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.device.ReceiptPrinter;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.signal.Signal;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer by its JavaPOS name. Connects when it is first needed, and anew after it was lost: a
 * printer that is switched on after the till is as good as any.
 */
public final class JavaPosPrinter implements ReceiptPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(JavaPosPrinter.class);
    private static final int CLAIM_TIMEOUT_MS = 500;
    private static final int CUT_PERCENT = 90;

    private final String logicalName;
    private final Signal changed = new Signal();
    private POSPrinter control;
    private volatile PrinterState state = PrinterState.MISSING;

    /** Tries to connect at once; whether that went well is its state. */
    public JavaPosPrinter(String logicalName) {
        this.logicalName = logicalName;
        try {
            connect();
        } catch (DeviceException e) {
            LOG.info("No printer yet: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void print(Slip slip) throws DeviceException {
        connect();
        try {
            for (String line : slip.lines()) {
                control.printNormal(POSPrinterConst.PTR_S_RECEIPT, line + "\n");
            }
        } catch (JposException e) {
            throw failed("Printing failed", e);
        }
        cut();
    }

    @Override
    public PrinterState state() {
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
        POSPrinter fresh = new POSPrinter();
        try {
            fresh.open(logicalName);
            fresh.claim(CLAIM_TIMEOUT_MS);
            if (fresh.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
                fresh.setPowerNotify(JposConst.JPOS_PN_ENABLED);
            }
            fresh.addStatusUpdateListener(event -> statusIs(event.getStatus()));
            fresh.setDeviceEnabled(true);
            control = fresh;
            become(stateNow(fresh));
        } catch (JposException e) {
            closeQuietly(fresh);
            become(stateOf(e));
            throw new DeviceException(
                    "Printer " + logicalName + " does not connect: code " + e.getErrorCode(), e);
        }
    }

    private static PrinterState stateNow(POSPrinter printer) throws JposException {
        if (printer.getCapCoverSensor() && printer.getCoverOpen()) {
            return PrinterState.COVER_OPEN;
        }
        if (printer.getCapRecEmptySensor() && printer.getRecEmpty()) {
            return PrinterState.PAPER_OUT;
        }
        boolean low = printer.getCapRecNearEndSensor() && printer.getRecNearEnd();
        return low ? PrinterState.PAPER_LOW : PrinterState.READY;
    }

    /** A receipt that was printed but not cut is whole: it is torn by hand. */
    private void cut() {
        try {
            if (control.getCapRecPapercut()) {
                control.cutPaper(CUT_PERCENT);
            }
        } catch (JposException e) {
            LOG.warn("The paper was not cut, code {}", e.getErrorCode(), e);
        }
    }

    private DeviceException failed(String what, JposException e) {
        PrinterState now = stateOf(e);
        if (now == PrinterState.OFF || now == PrinterState.MISSING) {
            disconnect();
        }
        become(now);
        return new DeviceException(
                "%s on %s: code %d, extended %d"
                        .formatted(what, logicalName, e.getErrorCode(), e.getErrorCodeExtended()),
                e);
    }

    private void disconnect() {
        if (control != null) {
            closeQuietly(control);
            control = null;
        }
    }

    /** A control that cannot even be closed is given up; the next connect makes a new one. */
    private static void closeQuietly(POSPrinter printer) {
        try {
            printer.close();
        } catch (JposException e) {
            LOG.debug("Closing a printer failed, code {}", e.getErrorCode(), e);
        }
    }

    private void statusIs(int status) {
        switch (status) {
            case POSPrinterConst.PTR_SUE_COVER_OPEN, POSPrinterConst.PTR_SUE_REC_COVER_OPEN ->
                    become(PrinterState.COVER_OPEN);
            case POSPrinterConst.PTR_SUE_REC_EMPTY -> become(PrinterState.PAPER_OUT);
            case POSPrinterConst.PTR_SUE_REC_NEAREMPTY -> become(PrinterState.PAPER_LOW);
            case POSPrinterConst.PTR_SUE_COVER_OK,
                    POSPrinterConst.PTR_SUE_REC_COVER_OK,
                    POSPrinterConst.PTR_SUE_REC_PAPEROK,
                    JposConst.JPOS_SUE_POWER_ONLINE ->
                    become(PrinterState.READY);
            case JposConst.JPOS_SUE_POWER_OFF,
                    JposConst.JPOS_SUE_POWER_OFFLINE,
                    JposConst.JPOS_SUE_POWER_OFF_OFFLINE ->
                    become(PrinterState.OFF);
            default -> LOG.debug("Printer status {}", status);
        }
    }

    private static PrinterState stateOf(JposException e) {
        return switch (e.getErrorCode()) {
            case JposConst.JPOS_E_EXTENDED ->
                    e.getErrorCodeExtended() == POSPrinterConst.JPOS_EPTR_COVER_OPEN
                            ? PrinterState.COVER_OPEN
                            : PrinterState.PAPER_OUT;
            case JposConst.JPOS_E_NOEXIST, JposConst.JPOS_E_NOSERVICE, JposConst.JPOS_E_CLAIMED ->
                    PrinterState.MISSING;
            default -> PrinterState.OFF;
        };
    }

    private void become(PrinterState now) {
        if (state != now) {
            state = now;
            changed.fire();
        }
    }
}
