package id.gerai.server.shu;

/** A file from outside breaks a rule; the message says where and what to do, in Indonesian. */
final class RefusedInputException extends Exception {
    RefusedInputException(String message) {
        super(message);
    }

    RefusedInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
