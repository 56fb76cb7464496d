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
 * How long the packaged till takes to show its window, and how much memory it then holds. Needs a
 * display and the distribution that {@code mvn package} leaves. Its argument is the distribution's
 * start script.
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
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            run(program, data, "--exit-when-shown").waitFor();
            starts.add((System.nanoTime() - begin) / 1_000_000);
        }
        System.out.println("first start until painted and ended: " + starts.getFirst() + " ms");
        List<Long> later = new ArrayList<>(starts.subList(1, STARTS));
        Collections.sort(later);
        System.out.println("median of later starts: " + later.get(later.size() / 2) + " ms");
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
    }

    private static Process run(Path program, Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("--simulated-devices", "--data", data.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).inheritIO().start();
    }
}
