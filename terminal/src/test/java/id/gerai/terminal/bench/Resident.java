package id.gerai.terminal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory that a process holds, as the system counts it. */
final class Resident {
    private static final double KB_PER_MB = 1_024.0;

    private Resident() {}

    /** In megabytes. */
    static double ofProcess(long pid) throws IOException {
        return megabytes(Path.of("/proc", Long.toString(pid), "status"));
    }

    /** This process's, in megabytes. */
    static double here() throws IOException {
        return megabytes(Path.of("/proc/self/status"));
    }

    private static double megabytes(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .map(line -> line.replaceAll("\\D+", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / KB_PER_MB;
    }
}
