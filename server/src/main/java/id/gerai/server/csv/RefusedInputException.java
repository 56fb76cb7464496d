package id.gerai.server.csv;

/** A file from outside breaks a rule; the message says where and what to do, in Indonesian. */
public final class RefusedInputException extends Exception {
    public RefusedInputException(String message) {
        super(message);
    }

    public RefusedInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
