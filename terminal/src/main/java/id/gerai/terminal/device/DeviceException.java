package id.gerai.terminal.device;

import java.io.Serial;

/** A device did not do what was asked. Its state says why, as far as it knows. */
public final class DeviceException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final boolean begun;

    /**
     * @param begun whether a part of it may have been done
     */
    public DeviceException(String message, boolean begun, Throwable cause) {
        super(message, cause);
        this.begun = begun;
    }

    /** True where a part of it may have been done, such as the upper half of a receipt. */
    public boolean begun() {
        return begun;
    }
}
