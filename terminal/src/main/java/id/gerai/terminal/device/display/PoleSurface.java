package id.gerai.terminal.device.display;

import id.gerai.terminal.device.escpos.EscPos;
import id.gerai.terminal.device.escpos.Line;

import java.io.IOException;
import java.util.List;

/** A pole display of two rows that speaks ESC/POS. */
public final class PoleSurface implements DisplaySurface {
    private final Line.Opener opener;
    private final String codepage;
    private Line line;

    /**
     * @param opener makes the line to it
     * @param codepage see {@link EscPos}
     */
    public PoleSurface(Line.Opener opener, String codepage) {
        this.opener = opener;
        this.codepage = codepage;
    }

    @Override
    public void open() throws IOException {
        line = opener.open();
        line.write(new EscPos(codepage).clearDisplay().bytes());
    }

    @Override
    public void rows(List<String> rows) throws IOException {
        EscPos out = new EscPos(codepage);
        for (int row = 0; row < rows.size(); row++) {
            out.displayAt(1, row + 1).text(rows.get(row));
        }
        line.write(out.bytes());
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
        if (line != null) {
            line.close();
            line = null;
        }
    }
}
