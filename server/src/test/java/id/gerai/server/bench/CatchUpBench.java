package id.gerai.server.bench;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A till that had no signal for thirty days sends ten thousand sales over real HTTP. */
public final class CatchUpBench {
    private static final int SALES = 10_000;
    private static final int BATCH = 200;
    private static final int RUNS = 3;

    private CatchUpBench() {}

    public static void main(String[] arguments) {
        try (TestServer server = TestServer.start()) {
            TestShop shop = TestShop.open(server, "kejar");
            Staples staples = Staples.of(shop);
            for (int run = 1; run <= RUNS; run++) {
                TestTill till = shop.till();
                List<byte[]> bodies = unsent(till, staples);
                long start = System.nanoTime();
                for (byte[] body : bodies) {
                    TestTill.outcomes(till.push(body));
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                long contiguous =
                        server.number(
                                "select contiguous_sequence from terminal where terminal_id = ?",
                                till.terminal);
                if (contiguous != SALES + 1) {
                    throw new IllegalStateException("Only through " + contiguous);
                }
                System.out.printf("run %d: %,d sales in %.1f s%n", run, SALES, seconds);
            }
        }
        System.exit(0);
    }

    private static List<byte[]> unsent(TestTill till, Staples staples) {
        Random random = new Random(42);
        UUID shift = UUID.randomUUID();
        List<byte[]> lines = new ArrayList<>();
        lines.add(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line());
        for (int i = 0; i < SALES; i++) {
            lines.add(till.write(TestShop.DAY, staples.sale(shift, random)).line());
        }
        List<byte[]> bodies = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += BATCH) {
            bodies.add(TestTill.body(lines.subList(from, Math.min(from + BATCH, lines.size()))));
        }
        return bodies;
    }
}
