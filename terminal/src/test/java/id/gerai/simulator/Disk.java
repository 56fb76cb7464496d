package id.gerai.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A till's data directory, and what is left of it when the power goes. */
final class Disk {
    private static final String WRITE_AHEAD = "till.db-wal";
    private static final int GARBAGE_MAX = 5_000;

    private final Path home;
    private Path folder;
    private int cuts;
    private long safeBytes;

    Disk(Path home) {
        this.home = home;
        this.folder = home.resolve("0");
    }

    Path folder() {
        return folder;
    }

    /** What is written by now was waited for: it is on the plate. */
    void isSafe() {
        safeBytes = writtenBytes();
    }

    /**
     * The power goes. What was waited for stays; of what was written since, the first bytes may
     * have made it, and rubbish behind them.
     */
    void cutPower(RandomGenerator random) {
        long written = writtenBytes();
        // The log starts anew when it has been worked into the file, which is waited for.
        long from = Math.min(safeBytes, written);
        long left = from + (written > from ? random.nextLong(written - from + 1) : 0);
        byte[] rubbish = new byte[random.nextInt(3) == 0 ? random.nextInt(GARBAGE_MAX) : 0];
        random.nextBytes(rubbish);
        Path after = home.resolve(Integer.toString(++cuts));
        copyTo(after);
        try {
            Path log = after.resolve(WRITE_AHEAD);
            if (Files.exists(log)) {
                try (var channel = Files.newByteChannel(log, StandardOpenOption.WRITE)) {
                    channel.truncate(left);
                }
                Files.write(log, rubbish, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = after;
        safeBytes = 0;
    }

    /** A copy of all that is there now, as a technician would make one. */
    void copyTo(Path target) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(target);
            List<Path> kept =
                    files.filter(it -> !it.toString().endsWith("-shm"))
                            .filter(Files::isRegularFile)
                            .toList();
            for (Path file : kept) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long writtenBytes() {
        Path log = folder.resolve(WRITE_AHEAD);
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
