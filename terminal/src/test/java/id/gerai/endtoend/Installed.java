package id.gerai.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program started by its own start script, as a user starts it. */
final class Installed {
    private static final Path ROOT = Path.of(System.getProperty("gerai.root", ".."));
    private static final int PATIENCE_SECONDS = 120;

    private Installed() {}

    /** What a finished program said. */
    record Result(int exitCode, String output) {}

    static List<String> server(String... arguments) {
        return command("server/target/gerai/bin/gerai", arguments);
    }

    static List<String> till(String... arguments) {
        return command("terminal/target/gerai-terminal/bin/gerai-terminal", arguments);
    }

    /** Runs a program to its end. */
    static Result run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("gerai", ".out");
        Process process = builder(command).redirectOutput(output.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Still running: " + command + "\n" + Files.readString(output));
        }
        return new Result(process.exitValue(), Files.readString(output));
    }

    /** Starts a program whose output is read as it comes. */
    static Process start(List<String> command) throws IOException {
        return builder(command).start();
    }

    /** Reads until a line matches; gives its first group. */
    static String await(BufferedReader output, String pattern) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = Pattern.compile(pattern).matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
            seen.add(line);
        }
        throw new IOException("No line like '" + pattern + "' in\n" + String.join("\n", seen));
    }

    /** Ends a program and all it started with SIGKILL: a power cut. */
    static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** Ends the program's JVM with SIGKILL, and nothing that it started. */
    static void killAlone(Process process) throws InterruptedException {
        // The start script replaces itself by the JVM; where it does not, the JVM is its child.
        process.children()
                .filter(it -> it.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static List<String> command(String script, String... arguments) {
        Path executable = ROOT.resolve(script).toAbsolutePath().normalize();
        if (!Files.isExecutable(executable)) {
            throw new IllegalStateException(
                    executable + " is not built; run 'mvn verify' from the root");
        }
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
