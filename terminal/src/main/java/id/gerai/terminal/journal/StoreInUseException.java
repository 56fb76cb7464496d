package id.gerai.terminal.journal;

import java.io.Serial;
import java.nio.file.Path;

/** Another running program has this data directory: two writers would break the chain. */
public final class StoreInUseException extends StoreException {
    @Serial private static final long serialVersionUID = 1L;

    StoreInUseException(Path directory) {
        super(
                "Another till program is using "
                        + directory
                        + ". Close it first, or start this one with another --data directory.");
    }
}
