package id.gerai.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The till's own program, run as a process of its own, as in a shop. */
record TillProgram(Path home) {

    boolean isInstalled() {
        return Files.exists(executable());
    }

    /** Runs a command to its end; what it says goes to the log. */
    void run(Path log, String... arguments) throws IOException, InterruptedException {
        Process process = start(log, arguments);
        if (process.waitFor() != 0) {
            throw new IOException(
                    "gerai-terminal %s failed:%n%s"
                            .formatted(String.join(" ", arguments), Files.readString(log)));
        }
    }

    /** Starts a command and lets it run. */
    Process start(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private Path executable() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "gerai-terminal.bat" : "gerai-terminal");
    }
}
