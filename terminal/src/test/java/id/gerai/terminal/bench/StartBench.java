package id.gerai.terminal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long the packaged till of a big shop takes to show its window, the login, the first time (no
 * class cache yet) and later, and how much memory it then holds. Needs a display and the
 * distribution that {@code mvn package} leaves. Its argument is the distribution's start script.
 */
public final class StartBench {
    private static final int STARTS = 7;
    private static final String CLASS_CACHE = "gerai";
    private static final long SETTLED_SECONDS = 6;

    private StartBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path program =
                Path.of(args.length > 0 ? args[0] : "target/gerai-terminal/bin/gerai-terminal");
        Path data = Files.createTempDirectory("gerai-bench");
        BigShop.openShiftToday(data).close();
        List<Long> first = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            forgetClasses(data.resolve(CLASS_CACHE));
            first.add(millisUntilShown(program, data));
            later.add(millisUntilShown(program, data));
        }
        Figures.row("cold start to window, no class cache yet: median", median(first), 2_500, "ms");
        Figures.row("cold start to window, later: median", median(later), 2_500, "ms");
        Process window = run(program, data).inheritIO().start();
        TimeUnit.SECONDS.sleep(SETTLED_SECONDS);
        Figures.row("resident when idle", Resident.ofProcess(window.pid()), "MB");
        window.destroy();
        window.waitFor();
    }

    private static void forgetClasses(Path cache) throws IOException {
        if (Files.exists(cache)) {
            try (Stream<Path> files = Files.list(cache)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Leaves the writing of the class cache, at the very end, out of the time. */
    private static long millisUntilShown(Path program, Path data)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process =
                run(program, data, "--exit-when-shown")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            if (!"shown".equals(out.readLine())) {
                throw new IllegalStateException("the window was not shown");
            }
            return (System.nanoTime() - begin) / 1_000_000;
        } finally {
            process.waitFor();
        }
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static ProcessBuilder run(Path program, Path data, String... more) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("--simulated-devices", "--data", data.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_CACHE_HOME", data.toString());
        return builder;
    }
}
