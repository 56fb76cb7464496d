package id.gerai.terminal.bench;

import id.gerai.terminal.testing.TestTill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long the packaged till takes to show its window the first time (no class cache yet) and
 * later, and how much memory it then holds. Needs a display and the distribution that {@code mvn
 * package} leaves. Its argument is the distribution's start script.
 */
public final class StartBench {
    private static final int STARTS = 9;
    private static final long SETTLED_SECONDS = 6;

    private StartBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path program =
                Path.of(args.length > 0 ? args[0] : "target/gerai-terminal/bin/gerai-terminal");
        Path data = Files.createTempDirectory("gerai-bench");
        TestTill.openShift(data).close();
        System.out.println("first start until painted: median " + median(program, data) + " ms");
        Process window = run(program, data);
        TimeUnit.SECONDS.sleep(SETTLED_SECONDS);
        Files.readAllLines(Path.of("/proc", Long.toString(window.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .forEach(
                        line ->
                                System.out.println(
                                        "resident when idle: " + line.substring(6).strip()));
        window.destroy();
        window.waitFor();
        System.out.println("later starts until painted: median " + median(program, data) + " ms");
    }

    /** A start that ends when painted writes no class cache, so each is like the one before. */
    private static long median(Path program, Path data) throws IOException, InterruptedException {
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            run(program, data, "--exit-when-shown").waitFor();
            starts.add((System.nanoTime() - begin) / 1_000_000);
        }
        Collections.sort(starts);
        return starts.get(STARTS / 2);
    }

    private static Process run(Path program, Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("--simulated-devices", "--data", data.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("XDG_CACHE_HOME", data.resolve("cache").toString());
        return builder.start();
    }
}
