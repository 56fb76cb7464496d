package id.gerai.terminal.device.service;

import id.gerai.terminal.device.escpos.EscPos;
import id.gerai.terminal.device.escpos.PrinterLine;
import id.gerai.terminal.device.escpos.PrinterStatus;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.events.ErrorEvent;
import jpos.events.OutputCompleteEvent;

import java.io.IOException;
import java.time.Duration;

/**
 * A receipt printer that speaks ESC/POS, whatever line it is on. Output is done when the printer
 * says that all of it has been worked off, not when the bytes are sent; a printer that cannot be
 * asked is believed.
 */
public final class PrinterService extends BaseService {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int WAIT_MS = 150;

    /** How long a printer that answers may take over one job. */
    private static final Duration LONGEST_JOB = Duration.ofSeconds(30);

    private final String name;
    private final PrinterLine line;
    private final Profile profile;
    private Watch watch;
    private EscPos transaction;
    private boolean async;
    private int outputId;
    private volatile PrinterStatus status = PrinterStatus.UNKNOWN;

    /**
     * What a printer can do.
     *
     * @param columns of a line
     * @param cuts whether it has a knife
     * @param silenceMax how long it may say nothing during a job
     */
    record Profile(int columns, boolean cuts, Duration silenceMax) {
        private static final int LINES_TO_TEAR = 4;

        private EscPos end(EscPos job) {
            return cuts ? job.cut() : job.feed(LINES_TO_TEAR);
        }
    }

    PrinterService(String name, PrinterLine line, Profile profile) {
        this.name = name;
        this.line = line;
        this.profile = profile;
    }

    public boolean getCapRecPresent() {
        return true;
    }

    public boolean getCapTransaction() {
        return true;
    }

    public boolean getCapRecBold() {
        return true;
    }

    public boolean getCapRecDwideDhigh() {
        return true;
    }

    public boolean getCapRecBarCode() {
        return true;
    }

    public boolean getCapRecPapercut() {
        return true;
    }

    public boolean getCapCoverSensor() {
        return true;
    }

    public boolean getCapRecEmptySensor() {
        return true;
    }

    public boolean getCapRecNearEndSensor() {
        return true;
    }

    public boolean getCoverOpen() {
        return status.coverOpen();
    }

    public boolean getRecEmpty() {
        return status.paperOut();
    }

    public boolean getRecNearEnd() {
        return status.paperLow();
    }

    public int getRecLineChars() {
        return profile.columns();
    }

    public int getRecLineWidth() {
        return profile.columns() * EscPos.DOTS_PER_COLUMN;
    }

    public boolean getAsyncMode() {
        return async;
    }

    public void setAsyncMode(boolean on) {
        async = on;
    }

    public int getOutputID() {
        return outputId;
    }

    /** Prints, or adds to the transaction. Knows the escape sequences of bold, large and normal. */
    public void printNormal(int station, String data) throws JposException {
        add(to -> StyledText.write(data, to));
    }

    /** Prints Code 128 or a QR code; JavaPOS knows many more, our slips do not. */
    public void printBarCode(
            int station,
            String data,
            int symbology,
            int height,
            int width,
            int alignment,
            int textPosition)
            throws JposException {
        if (symbology != POSPrinterConst.PTR_BCS_Code128
                && symbology != POSPrinterConst.PTR_BCS_QRCODE) {
            throw new JposException(JposConst.JPOS_E_ILLEGAL, "no symbology " + symbology);
        }
        boolean qr = symbology == POSPrinterConst.PTR_BCS_QRCODE;
        add(
                to -> {
                    to.centred(alignment == POSPrinterConst.PTR_BC_CENTER);
                    EscPos code = qr ? to.qr(data) : to.code128(data, getRecLineWidth());
                    code.centred(false);
                });
    }

    /** Feeds to the knife and cuts; without a knife to where the paper is torn. */
    public void cutPaper(int percentage) throws JposException {
        add(profile::end);
    }

    /** Collects what follows into one job, or prints what was collected. */
    public synchronized void transactionPrint(int station, int control) throws JposException {
        if (control == POSPrinterConst.PTR_TP_TRANSACTION) {
            transaction = line.escPos().initialise();
        } else if (transaction != null) {
            byte[] bytes = transaction.bytes();
            transaction = null;
            output(bytes);
        }
    }

    /** Throws away what is not printed yet. */
    public void clearOutput() throws JposException {
        transaction = null;
        try {
            line.send(line.escPos().clear().bytes());
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** A look at the printer now. */
    public void checkHealth(int level) throws JposException {
        look();
        if (!status.answered()) {
            throw new JposException(JposConst.JPOS_E_OFFLINE, "the printer does not answer");
        }
    }

    public String getCheckHealthText() {
        return status.toString();
    }

    @Override
    void start() throws IOException {
        line.hold(this, this::wake);
        status = line.status();
        if (!status.answered()) {
            throw new IOException("the printer does not answer");
        }
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

    @FunctionalInterface
    private interface Writing {
        void to(EscPos out);
    }

    private synchronized void add(Writing writing) throws JposException {
        if (!isEnabled()) {
            throw new JposException(JposConst.JPOS_E_DISABLED, "not enabled");
        }
        if (transaction != null) {
            writing.to(transaction);
            return;
        }
        EscPos alone = line.escPos();
        writing.to(alone);
        output(alone.bytes());
    }

    private void output(byte[] bytes) throws JposException {
        if (!async) {
            print(bytes);
            return;
        }
        int id = ++outputId;
        watch.submit(() -> printLater(id, bytes));
    }

    private void printLater(int id, byte[] bytes) {
        try {
            print(bytes);
            callbacks().fireOutputCompleteEvent(new OutputCompleteEvent(control(), id));
        } catch (JposException e) {
            ErrorEvent event =
                    new ErrorEvent(
                            control(),
                            e.getErrorCode(),
                            e.getErrorCodeExtended(),
                            JposConst.JPOS_EL_OUTPUT,
                            JposConst.JPOS_ER_RETRY);
            callbacks().fireErrorEvent(event);
            if (event.getErrorResponse() == JposConst.JPOS_ER_RETRY && isEnabled()) {
                watch.submit(() -> printLater(id, bytes));
            }
        }
    }

    private void print(byte[] bytes) throws JposException {
        try {
            line.expectWorkOff();
            line.send(bytes);
            line.send(line.escPos().askWhenDone().bytes());
            if (line.answers()) {
                waitForPaper();
            }
        } catch (IOException e) {
            adopt(PrinterStatus.SILENT);
            throw new JposException(JposConst.JPOS_E_OFFLINE, "the line broke", e);
        }
    }

    private void waitForPaper() throws IOException, JposException {
        long begun = System.nanoTime();
        long heard = begun;
        while (!line.workedOff(WAIT_MS)) {
            PrinterStatus now = line.status();
            long at = System.nanoTime();
            heard = now.answered() ? at : heard;
            if (now.answered()) {
                adopt(now);
            }
            if (now.answered() && !now.ready()) {
                line.send(line.escPos().clear().bytes());
                throw notReady(now);
            }
            if (at - heard > profile.silenceMax().toNanos()) {
                adopt(PrinterStatus.SILENT);
                throw new JposException(JposConst.JPOS_E_OFFLINE, "the printer fell silent");
            }
            if (at - begun > LONGEST_JOB.toNanos()) {
                throw new JposException(JposConst.JPOS_E_FAILURE, "never said that it is done");
            }
        }
    }

    private static JposException notReady(PrinterStatus now) {
        if (now.coverOpen()) {
            return new JposException(
                    JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_COVER_OPEN, "cover");
        }
        if (now.paperOut()) {
            return new JposException(
                    JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_REC_EMPTY, "paper");
        }
        return new JposException(JposConst.JPOS_E_FAILURE, "cutter or another fault");
    }

    private void look() {
        try {
            adopt(line.status());
        } catch (IOException e) {
            adopt(PrinterStatus.SILENT);
        }
    }

    /** Tells what changed, power first. */
    private void adopt(PrinterStatus now) {
        PrinterStatus before = status;
        status = now.answered() ? now : before;
        tellPower(now.answered());
        if (!now.answered()) {
            return;
        }
        if (before.coverOpen() != now.coverOpen()) {
            tellStatus(
                    now.coverOpen()
                            ? POSPrinterConst.PTR_SUE_COVER_OPEN
                            : POSPrinterConst.PTR_SUE_COVER_OK);
        }
        int paper = paper(now);
        if (paper(before) != paper) {
            tellStatus(paper);
        }
    }

    private static int paper(PrinterStatus it) {
        if (it.paperOut()) {
            return POSPrinterConst.PTR_SUE_REC_EMPTY;
        }
        return it.paperLow()
                ? POSPrinterConst.PTR_SUE_REC_NEAREMPTY
                : POSPrinterConst.PTR_SUE_REC_PAPEROK;
    }
}
