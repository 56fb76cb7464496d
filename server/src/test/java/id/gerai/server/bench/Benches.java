package id.gerai.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the server's benchmarks one after the other, each in a fresh JVM with the heap it may have.
 */
public final class Benches {
    private Benches() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        run("Statements", "-Xmx256m", StatementBench.class);
        run("Surplus", "-Xmx512m", SurplusBench.class);
        run("Books", "-Xmx512m", BooksBench.class);
        run("Consolidation", "-Xmx512m", ConsolidationBench.class);
        run("Pull", "-Xmx256m", PullBench.class);
        run("Push", "-Xmx512m", PushBench.class);
        run("Catch-up", "-Xmx512m", CatchUpBench.class);
        run("Reconnect", "-Xmx1g", ReconnectBench.class);
    }

    private static void run(String title, String heap, Class<?> bench)
            throws IOException, InterruptedException {
        System.out.printf("%n== %s (%s)%n", title, heap);
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        heap,
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        bench.getName()))
                        .inheritIO()
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(bench.getSimpleName() + " failed");
        }
    }
}
