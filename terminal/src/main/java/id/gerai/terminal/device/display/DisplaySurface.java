package id.gerai.terminal.device.display;

import java.io.IOException;
import java.util.List;

/** What a customer display is made of: a pole's two rows, or a window. */
public interface DisplaySurface {

    /**
     * Gets ready.
     *
     * @throws IOException where it is not there
     */
    void open() throws IOException;

    /** Shows rows of text. */
    void rows(List<String> rows) throws IOException;

    /** True where it shows whole screens, with pictures. */
    boolean isRich();

    /** Shows a whole screen; only where it {@link #isRich}. */
    void screen(CustomerScreen screen) throws IOException;

    void close();
}
