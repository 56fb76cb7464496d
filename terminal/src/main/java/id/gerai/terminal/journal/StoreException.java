package id.gerai.terminal.journal;

import java.io.Serial;

/** The till's disk did not do what it must: nothing of the work in hand was stored. */
public class StoreException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
