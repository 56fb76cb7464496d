package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.DeviceEvent.Kind;
import id.gerai.terminal.device.DeviceException;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.device.ReceiptPrinter;
import id.gerai.terminal.device.Slip;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import jpos.events.ErrorEvent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A printer by its JavaPOS name. Output is asynchronous: a slip is on paper when the printer has
 * said so, never before. After a failure the whole slip is cleared, as drivers differ in where a
 * retry goes on.
 */
public final class JavaPosPrinter extends ConnectedControl<POSPrinter> implements ReceiptPrinter {
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final int CUT_PERCENT = 90;
    private static final int FAULTS_TO_TEAR = 2;

    private volatile PrinterState state = PrinterState.MISSING;
    private CompletableFuture<Void> underWay;
    private int outputId;
    private int faultsInARow;

    /** Begins to connect at once; how that went is its state. */
    public JavaPosPrinter(String logicalName) {
        this(logicalName, Rhythm.NORMAL);
    }

    /** As the other one, in another rhythm. */
    public JavaPosPrinter(String logicalName, Rhythm rhythm) {
        super("printer", logicalName, rhythm);
        begin();
    }

    @Override
    public void print(Slip slip) throws DeviceException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        worker().run(() -> start(slip, done));
        try {
            done.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DeviceException it) {
                throw it;
            }
            throw new IllegalStateException("Bug: printing failed otherwise", e);
        } catch (TimeoutException e) {
            worker().run(() -> lost(offline()));
            throw new DeviceException(name() + " never said that it is done", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException("printing was interrupted", true, e);
        }
    }

    @Override
    public PrinterState state() {
        return state;
    }

    @Override
    POSPrinter newControl() {
        return new POSPrinter();
    }

    @Override
    void prepare(POSPrinter fresh) throws JposException {
        if (fresh.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
            fresh.setPowerNotify(JposConst.JPOS_PN_ENABLED);
        }
        fresh.addStatusUpdateListener(
                event -> worker().run(() -> statusIs(fresh, event.getStatus())));
        fresh.addOutputCompleteListener(
                event -> worker().run(() -> outputDone(event.getOutputID())));
        fresh.addErrorListener(this::outputFailed);
    }

    @Override
    void connected(POSPrinter fresh) throws JposException {
        fresh.setAsyncMode(true);
        become(stateNow(fresh));
    }

    @Override
    void notConnected(JposException why) {
        become(stateOf(why));
        fail(why, true);
    }

    @Override
    void look(POSPrinter control) throws JposException {
        if (underWay == null) {
            checkPower(control);
            if (state == PrinterState.FAULT) {
                control.checkHealth(JposConst.JPOS_CH_INTERNAL);
            }
            become(stateNow(control));
        }
    }

    private void start(Slip slip, CompletableFuture<Void> done) {
        POSPrinter control;
        try {
            control = control();
            look(control);
        } catch (JposException e) {
            if (isGone(e) && controlIfThere() != null) {
                lost(e);
            }
            done.completeExceptionally(failure(e, false));
            return;
        }
        if (!state.canPrint()) {
            done.completeExceptionally(new DeviceException(name() + " is " + state, false, null));
            return;
        }
        underWay = done;
        try {
            write(slip, control);
            outputId = control.getOutputID();
        } catch (JposException e) {
            become(stateOf(e));
            fail(e, true);
            if (isGone(e)) {
                lost(e);
            }
        }
    }

    private void write(Slip slip, POSPrinter control) throws JposException {
        boolean asOne = control.getCapTransaction();
        if (asOne) {
            control.transactionPrint(
                    POSPrinterConst.PTR_S_RECEIPT, POSPrinterConst.PTR_TP_TRANSACTION);
        }
        SlipOutput.write(slip, control);
        if (control.getCapRecPapercut() && faultsInARow < FAULTS_TO_TEAR) {
            control.cutPaper(CUT_PERCENT);
        } else {
            control.printNormal(POSPrinterConst.PTR_S_RECEIPT, "\n\n\n\n");
        }
        if (asOne) {
            control.transactionPrint(POSPrinterConst.PTR_S_RECEIPT, POSPrinterConst.PTR_TP_NORMAL);
        }
    }

    private void outputDone(int id) {
        if (underWay != null && id == outputId) {
            CompletableFuture<Void> done = underWay;
            underWay = null;
            faultsInARow = 0;
            note(Kind.PRINTED, "");
            done.complete(null);
        }
    }

    /** On the service's thread, which waits for the answer: nothing half-printed is kept. */
    private void outputFailed(ErrorEvent event) {
        event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
        JposException why =
                new JposException(event.getErrorCode(), event.getErrorCodeExtended(), "output");
        worker().run(
                        () -> {
                            if (event.getErrorCode() == JposConst.JPOS_E_FAILURE) {
                                faultsInARow++;
                            }
                            become(stateOf(why));
                            fail(why, true);
                            if (isGone(why)) {
                                lost(why);
                            }
                        });
    }

    private void fail(JposException why, boolean begun) {
        if (underWay != null) {
            CompletableFuture<Void> done = underWay;
            underWay = null;
            note(Kind.NOT_PRINTED, Integer.toString(why.getErrorCode()));
            done.completeExceptionally(failure(why, begun));
        }
    }

    private DeviceException failure(JposException why, boolean begun) {
        return new DeviceException(
                "%s: code %d, extended %d"
                        .formatted(name(), why.getErrorCode(), why.getErrorCodeExtended()),
                begun,
                why);
    }

    private void statusIs(POSPrinter from, int status) {
        if (from != controlIfThere()) {
            return;
        }
        try {
            if (isPowerLoss(status)) {
                lost(offline());
            } else if (underWay == null) {
                become(stateNow(from));
            }
        } catch (JposException e) {
            lost(e);
        }
    }

    private static void checkPower(POSPrinter control) throws JposException {
        if (control.getCapPowerReporting() != JposConst.JPOS_PR_NONE
                && isPowerLoss(control.getPowerState())) {
            throw offline();
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

    private static PrinterState stateOf(JposException e) {
        return switch (e.getErrorCode()) {
            case JposConst.JPOS_E_EXTENDED ->
                    switch (e.getErrorCodeExtended()) {
                        case POSPrinterConst.JPOS_EPTR_COVER_OPEN -> PrinterState.COVER_OPEN;
                        case POSPrinterConst.JPOS_EPTR_REC_EMPTY -> PrinterState.PAPER_OUT;
                        default -> PrinterState.FAULT;
                    };
            case JposConst.JPOS_E_NOEXIST, JposConst.JPOS_E_NOSERVICE -> PrinterState.MISSING;
            case JposConst.JPOS_E_CLAIMED -> PrinterState.BUSY;
            case JposConst.JPOS_E_FAILURE, JposConst.JPOS_E_ILLEGAL -> PrinterState.FAULT;
            default -> PrinterState.OFF;
        };
    }

    private void become(PrinterState now) {
        if (state != now) {
            state = now;
            note(Kind.STATE, now.name());
        }
    }
}
