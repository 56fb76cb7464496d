package id.gerai.terminal.journal;

import java.io.Serial;
import java.nio.file.Path;

/** The data directory cannot be made or written: no permission, read-only, or not a directory. */
public final class StoreNotWritableException extends StoreException {
    @Serial private static final long serialVersionUID = 1L;

    StoreNotWritableException(Path directory, Throwable cause) {
        super(
                "Cannot write in the data directory "
                        + directory
                        + ". Allow this user to write there, or choose another with --data.",
                cause);
    }
}
