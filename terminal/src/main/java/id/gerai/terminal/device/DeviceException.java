package id.gerai.terminal.device;

import java.io.Serial;

/** A device did not do what was asked. Its state says why, as far as it knows. */
public final class DeviceException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    public DeviceException(String message, Throwable cause) {
        super(message, cause);
    }
}
