package id.gerai.terminal.device.escpos;

import java.io.IOException;
import java.io.Serial;

/** Another program has the device. */
public final class BusyLineException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    public BusyLineException(String message, Throwable cause) {
        super(message, cause);
    }
}
