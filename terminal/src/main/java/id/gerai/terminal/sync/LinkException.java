package id.gerai.terminal.sync;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** The server could not be reached, or did not do what was asked. Worth another try later. */
public final class LinkException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final LinkTrouble trouble;
    private final transient Optional<Duration> retryAfter;

    LinkException(LinkTrouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
        this.retryAfter = Optional.empty();
    }

    public LinkException(LinkTrouble trouble, String message, Optional<Duration> retryAfter) {
        super(message);
        this.trouble = trouble;
        this.retryAfter = retryAfter;
    }

    /** What to tell a person; the message is for whoever reads the log. */
    public LinkTrouble trouble() {
        return trouble;
    }

    /** How long the server asks to be left alone. */
    public Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }
}
