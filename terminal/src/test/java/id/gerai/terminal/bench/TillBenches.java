package id.gerai.terminal.bench;

import id.gerai.simulator.RoadBench;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the till's benchmarks one after the other into one table, each in a fresh JVM with the
 * options of the start script that users have. Those that open the window need a display.
 */
public final class TillBenches {
    private static final Path SCRIPT = Path.of("target/gerai-terminal/bin/gerai-terminal");

    private TillBenches() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Figures.head();
        run(SearchBench.class);
        run(PaidBench.class);
        run(SnapshotBench.class);
        run(RoadBench.class, List.of("-Xmx768m", "--enable-native-access=ALL-UNNAMED"));
        if (GraphicsEnvironment.isHeadless()) {
            Figures.missing("scan, memory, start", "no display: xvfb-run -a mvn -Pbench");
            return;
        }
        run(ScanBench.class);
        run(StartBench.class);
        run(GrowthBench.class);
    }

    private static void run(Class<?> bench) throws IOException, InterruptedException {
        run(bench, options());
    }

    /** The road has a server in the same process. */
    private static void run(Class<?> bench, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), bench.getName()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(bench.getSimpleName() + " failed");
        }
    }

    /** What the start script gives Java, but for its class cache. */
    private static List<String> options() throws IOException {
        String script = Files.readString(SCRIPT);
        String start = script.substring(script.indexOf("exec \"$java\""));
        return Stream.of(start.split("[\\s\\\\]+"))
                .filter(word -> word.startsWith("-X") || word.startsWith("--enable"))
                .toList();
    }
}
