package id.gerai.server.feed;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;

import jakarta.inject.Singleton;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Snapshots to be sent. Each is whole on the disk before the first byte leaves: a slow line then
 * holds no transaction open, and whoever asks learns the length, or that it failed.
 */
@Singleton
class SnapshotFiles {
    static final String TYPE = "application/vnd.gerai.parcel";

    private final Snapshots snapshots;

    SnapshotFiles(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** A new snapshot; its file is gone when it has been sent. */
    StreamedFile of(UUID cooperative, UUID outlet) throws IOException {
        Path file = Files.createTempFile("gerai-snapshot", ".parcel");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                snapshots.write(cooperative, outlet, out);
            }
            // Some systems take the name away as soon as such a file is open.
            long length = Files.size(file);
            return new StreamedFile(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                    MediaType.of(TYPE),
                    0,
                    length);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
