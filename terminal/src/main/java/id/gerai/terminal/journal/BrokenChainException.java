package id.gerai.terminal.journal;

import java.io.Serial;

/** The journal on disk is not what this till wrote. The message names the first bad event. */
public final class BrokenChainException extends StoreException {
    @Serial private static final long serialVersionUID = 1L;

    private final long sequence;

    BrokenChainException(long sequence, String what) {
        super(
                "The journal is damaged at event "
                        + sequence
                        + ": "
                        + what
                        + ". Stop selling on this till, keep its data directory, and call"
                        + " support.");
        this.sequence = sequence;
    }

    /** The first event that is missing or changed. */
    public long sequence() {
        return sequence;
    }
}
