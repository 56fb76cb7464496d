package id.gerai.terminal.journal.upkeep;

import id.gerai.terminal.journal.StoreException;

import java.io.Serial;

/** The store was made by a newer program, and this one would not do right by it. */
public final class NewerStoreException extends StoreException {
    @Serial private static final long serialVersionUID = 1L;

    NewerStoreException(int taken, int known) {
        super(
                ("The till's data is of version %d, and this program knows %d. Nothing was touched."
                                + " Start the newer program that was used before.")
                        .formatted(taken, known));
    }
}
