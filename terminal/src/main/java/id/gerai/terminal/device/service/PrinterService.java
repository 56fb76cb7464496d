package id.gerai.terminal.device.service;

import jpos.JposException;

import java.util.function.IntConsumer;

/**
 * The JavaPOS side of a {@link SimulatedPrinter}. Prints line by line, so that paper can run out.
 */
public final class PrinterService extends SimulatedService {
    private static final int COLUMNS = 48;

    private final SimulatedPrinter printer;
    private final IntConsumer status = this::tellStatus;

    PrinterService(SimulatedPrinter printer) {
        this.printer = printer;
    }

    public boolean getCapRecPresent() {
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

    public boolean getCoverOpen() {
        return printer.isCoverOpen();
    }

    public boolean getRecEmpty() {
        return printer.isPaperOut();
    }

    public int getRecLineChars() {
        return COLUMNS;
    }

    public void printNormal(int station, String data) throws JposException {
        printer.print(data);
    }

    public void cutPaper(int percentage) throws JposException {
        printer.cut();
    }

    @Override
    void attach() {
        printer.attach(status);
    }

    @Override
    void detach() {
        printer.detach(status);
    }

    @Override
    boolean isOn() {
        return printer.isOn();
    }
}
