package id.gerai.terminal.device.service;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A printer of memory: its paper is a list of lines, with the troubles of a real one. */
public final class SimulatedPrinter extends Switchable {
    private static final String CUT = "- - - - - - - - - - - - - - - -";

    private final List<String> paper = new ArrayList<>();
    private final Optional<Path> file;
    private int linesLeft = Integer.MAX_VALUE;
    private boolean coverOpen;
    private boolean on = true;

    /**
     * @param file that everything printed is also appended to
     */
    SimulatedPrinter(Optional<Path> file) {
        this.file = file;
    }

    /** All that came out so far. */
    public synchronized List<String> paper() {
        return List.copyOf(paper);
    }

    /** Lets the paper end after so many more lines. */
    public void leavePaperFor(int lines) {
        synchronized (this) {
            linesLeft = lines;
        }
        if (lines == 0) {
            tell(POSPrinterConst.PTR_SUE_REC_EMPTY);
        }
    }

    /** Puts in a new roll. */
    public void loadPaper() {
        synchronized (this) {
            linesLeft = Integer.MAX_VALUE;
        }
        tell(POSPrinterConst.PTR_SUE_REC_PAPEROK);
    }

    public void setCoverOpen(boolean open) {
        synchronized (this) {
            coverOpen = open;
        }
        tell(open ? POSPrinterConst.PTR_SUE_COVER_OPEN : POSPrinterConst.PTR_SUE_COVER_OK);
    }

    public void setOn(boolean power) {
        synchronized (this) {
            on = power;
        }
        tell(power ? JposConst.JPOS_SUE_POWER_ONLINE : JposConst.JPOS_SUE_POWER_OFF_OFFLINE);
    }

    public synchronized boolean isOn() {
        return on;
    }

    public synchronized boolean isCoverOpen() {
        return coverOpen;
    }

    public synchronized boolean isPaperOut() {
        return linesLeft == 0;
    }

    void print(String text) throws JposException {
        for (String line : text.lines().toList()) {
            printLine(line);
        }
        changed().fire();
    }

    void cut() throws JposException {
        print(CUT);
    }

    private synchronized void printLine(String line) throws JposException {
        if (!on) {
            throw new JposException(JposConst.JPOS_E_OFFLINE, "switched off");
        }
        if (coverOpen) {
            throw extended(POSPrinterConst.JPOS_EPTR_COVER_OPEN, "cover open");
        }
        if (linesLeft == 0) {
            throw extended(POSPrinterConst.JPOS_EPTR_REC_EMPTY, "paper out");
        }
        linesLeft--;
        paper.add(line);
        append(line);
    }

    private void append(String line) throws JposException {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    file.get(),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new JposException(JposConst.JPOS_E_FAILURE, "cannot write " + file.get(), e);
        }
    }

    private static JposException extended(int code, String what) {
        return new JposException(JposConst.JPOS_E_EXTENDED, code, what);
    }
}
