package id.gerai.terminal.device.setup;

import java.io.Serial;
import java.nio.file.Path;

/** The device settings cannot be read. The message names file and line. */
public final class DeviceSettingsException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line the line at fault, from 1
     * @param what is wrong with it
     */
    public DeviceSettingsException(Path file, int line, String what, Throwable cause) {
        super("%s:%d: %s".formatted(file, line, what), cause);
        this.line = line;
    }

    /** The line at fault, from 1. */
    public int line() {
        return line;
    }
}
