package id.gerai.terminal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.Event;
import id.gerai.terminal.app.Main;
import id.gerai.terminal.testing.TestTill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What the till has said is paid is there after kill -9, every time. */
class KillIT {
    private static final int ROUNDS = 8;
    private static final int SALES_IN_SCRIPT = 100_000;

    @TempDir private Path directory;

    @Test
    void nothingPaidIsLostByKillingTheProcess() throws Exception {
        Path data = directory.resolve("data");
        TestTill.openShift(data).close();
        Path script = script();
        Random random = new Random(20_260_115);
        List<String> paid = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            paid.addAll(playAndKillAfter(data, script, 1 + random.nextInt(60)));
        }
        try (Store store = Store.open(data)) {
            Chain.verify(store);
            Journal journal =
                    new Journal(store, Identity.of(store).orElseThrow(), new SecureRandom());
            for (String line : paid) {
                String[] words = line.split(" ");
                Event event = journal.findReceipt(words[2]).orElseThrow();
                assertEquals(words[1], event.id().toString(), line);
            }
        }
        assertTrue(paid.size() >= ROUNDS);
    }

    /** Kills the process the moment it has said so many times that a sale is paid. */
    private static List<String> playAndKillAfter(Path data, Path script, int sales)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "play",
                                "--echo",
                                "--data",
                                data.toString(),
                                script.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> paid = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            while (paid.size() < sales) {
                paid.add(out.readLine());
            }
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        return paid;
    }

    private Path script() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < SALES_IN_SCRIPT; i++) {
            lines.add("scan 1*B0" + (1 + i % 9));
            lines.add("cash exact");
        }
        return Files.write(directory.resolve("day.txt"), lines);
    }
}
