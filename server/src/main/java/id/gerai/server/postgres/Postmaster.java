package id.gerai.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The postgres process that the lock file of a data directory speaks of.
 *
 * @param pid of the process
 * @param port on which it listens
 */
record Postmaster(long pid, int port) {
    static final String LOCK_FILE = "postmaster.pid";

    private static final int PORT_LINE = 3;

    /** What the lock file says, whether or not that process still lives. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(LOCK_FILE));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            return Optional.of(
                    new Postmaster(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new PostgresException("Cannot read " + cluster.resolve(LOCK_FILE), e);
        }
    }

    /** True while that process lives; another program may have been given its number since. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }
}
