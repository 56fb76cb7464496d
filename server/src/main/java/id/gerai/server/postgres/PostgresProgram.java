package id.gerai.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's own programs to its end. */
final class PostgresProgram {
    private static final long PATIENCE_SECONDS = 120;

    private final Path binaries;

    PostgresProgram(Path binaries) {
        this.binaries = binaries;
    }

    /** What came of a run. */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs a program; its output goes to a file, because the postmaster that pg_ctl leaves behind
     * would hold a pipe open for ever.
     */
    Result run(Path workDirectory, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix());
        command.add(executable(program).toString());
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile(workDirectory, program, ".out");
            try {
                Process process =
                        new ProcessBuilder(command)
                                .directory(workDirectory.toFile())
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .start();
                process.getOutputStream().close();
                return await(process, program, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new PostgresException("Cannot run PostgreSQL's " + program, e);
        }
    }

    private static Result await(Process process, String program, Path output) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresException(
                        "PostgreSQL's %s did not end within %d seconds"
                                .formatted(program, PATIENCE_SECONDS));
            }
            return new Result(process.exitValue(), Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while running PostgreSQL's " + program, e);
        }
    }

    private Path executable(String program) {
        return binaries.resolve("bin").resolve(isWindows() ? program + ".exe" : program);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> prefix() {
        boolean root = !isWindows() && "root".equals(System.getProperty("user.name"));
        return root ? List.of("unshare", "-U") : List.of();
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
