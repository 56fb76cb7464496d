package id.gerai.terminal.device.service;

import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.device.display.DisplaySurface;

import java.io.IOException;
import java.util.List;

/** A pole display of memory, which can be lost. */
public final class SimulatedDisplay implements DisplaySurface {
    private volatile boolean lost;
    private volatile List<String> shown = List.of();

    /** Unplugs it, or plugs it in again, empty. */
    public void setLost(boolean itIs) {
        lost = itIs;
        shown = List.of();
    }

    /** The rows it shows. */
    public List<String> shown() {
        return shown;
    }

    @Override
    public void open() throws IOException {
        check();
    }

    @Override
    public void rows(List<String> rows) throws IOException {
        check();
        shown = List.copyOf(rows);
    }

    @Override
    public boolean isRich() {
        return false;
    }

    @Override
    public void screen(CustomerScreen screen) {
        throw new IllegalStateException("Bug: a pole shows rows only");
    }

    @Override
    public void close() {
        shown = List.of();
    }

    private void check() throws IOException {
        if (lost) {
            throw new IOException("the display is lost");
        }
    }
}
