package id.gerai.terminal.app;

import java.io.Serial;
import java.nio.file.Path;

/** The device settings cannot be read. The message names file and line. */
final class DeviceSettingsException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final int line;

    DeviceSettingsException(Path file, int line, String what, Throwable cause) {
        super("%s:%d: %s".formatted(file, line, what), cause);
        this.line = line;
    }

    /** The line at fault, from 1. */
    int line() {
        return line;
    }
}
