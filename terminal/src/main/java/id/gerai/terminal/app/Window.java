package id.gerai.terminal.app;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;

/** Opening the window. */
final class Window {
    /** Not an end of the program: the window lives on. */
    static final int WINDOW_IS_OPEN = -1;

    boolean displayIsThere() {
        return !GraphicsEnvironment.isHeadless();
    }

    int open(Path directory) {
        return WINDOW_IS_OPEN;
    }
}
