package id.gerai.terminal.device.service;

import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.device.display.DisplaySurface;
import id.gerai.terminal.device.display.PoleText;

import jpos.JposConst;
import jpos.JposException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A customer display over any {@link DisplaySurface}. Takes rows of text as every LineDisplay does;
 * one that shows pictures takes whole {@link CustomerScreen}s through {@link #DIRECT_SCREEN}.
 */
public final class DisplayService extends BaseService {
    /** The directIO command whose object is a {@link CustomerScreen}. */
    public static final int DIRECT_SCREEN = 1;

    /** The service description of one that takes them. */
    public static final String RICH = "Gerai customer window";

    private static final int ROWS = 2;

    private final DisplaySurface surface;
    private final String[] rows = new String[ROWS];

    DisplayService(DisplaySurface surface) {
        this.surface = surface;
    }

    @Override
    public String getDeviceServiceDescription() {
        return surface.isRich() ? RICH : super.getDeviceServiceDescription();
    }

    public int getRows() {
        return ROWS;
    }

    public int getColumns() {
        return PoleText.COLUMNS;
    }

    public int getDeviceRows() {
        return ROWS;
    }

    public int getDeviceColumns() {
        return PoleText.COLUMNS;
    }

    public void clearText() throws JposException {
        Arrays.fill(rows, "");
        write();
    }

    /** Puts text at a row, from its first column. */
    public void displayTextAt(int row, int column, String text, int attribute)
            throws JposException {
        if (row < 0 || row >= ROWS) {
            throw new JposException(JposConst.JPOS_E_ILLEGAL, "no row " + row);
        }
        rows[row] = text;
        if (row == ROWS - 1) {
            write();
        }
    }

    /** Shows a whole screen. */
    public void directIO(int command, int[] data, Object screen) throws JposException {
        if (command != DIRECT_SCREEN || !(screen instanceof CustomerScreen it)) {
            throw new JposException(JposConst.JPOS_E_ILLEGAL, "no direct command " + command);
        }
        try {
            surface.screen(it);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    void start() throws IOException {
        surface.open();
        Arrays.fill(rows, "");
    }

    @Override
    void stop() {
        surface.close();
    }

    private void write() throws JposException {
        try {
            surface.rows(List.of(rows));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private JposException lost(IOException e) {
        tellPower(false);
        return fault(e);
    }
}
