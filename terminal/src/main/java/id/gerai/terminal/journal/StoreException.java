package id.gerai.terminal.journal;

import java.io.Serial;
import java.sql.SQLException;

/** The till's disk did not do what it must: nothing of the work in hand was stored. */
public class StoreException extends RuntimeException {
    private static final int PRIMARY_CODE = 0xFF;
    private static final int SQLITE_FULL = 13;

    @Serial private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** True where it is for want of room, which somebody can make. */
    public boolean isDiskFull() {
        return getCause() instanceof SQLException cause
                && (cause.getErrorCode() & PRIMARY_CODE) == SQLITE_FULL;
    }
}
