package id.gerai.server.postgres;

/** The embedded database could not be prepared, started or stopped. */
public final class PostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Exception cause) {
        super(message, cause);
    }
}
