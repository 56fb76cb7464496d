package id.gerai.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The database is killed under a server that goes on by itself. */
class PostgresKilledTest {
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path data;

    @Test
    void theServerStartsItAgainAndTillsAreToldToComeLater() throws Exception {
        try (TestServer server = TestServer.withOwnDatabase(data)) {
            TestShop shop = TestShop.open(server, "tahan");
            TestTill till = shop.till();
            UUID shift = UUID.randomUUID();
            till.push(
                    List.of(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line()));
            Set<Integer> seen = new TreeSet<>();
            for (int i = 0; i < KILLS; i++) {
                long before = postmaster();
                ProcessHandle postgres = ProcessHandle.of(before).orElseThrow();
                assertTrue(postgres.destroyForcibly());
                postgres.onExit().get();
                List<byte[]> unsent = new ArrayList<>();
                for (int j = 0; j < 20; j++) {
                    unsent.add(
                            till.write(
                                            TestShop.DAY,
                                            shop.sale(
                                                    shift,
                                                    "G-" + j,
                                                    Optional.empty(),
                                                    shop.products.get(0)))
                                    .line());
                }
                pushUntilTaken(till, unsent, seen);
                assertNotEquals(before, postmaster());
            }
            seen.removeAll(Set.of(200, 503));
            assertEquals(Set.of(), seen, "recorded or later, and nothing else");
            assertEquals(20 * KILLS, server.number("select count(*) from sale"));
            assertEquals(
                    1 + 20 * KILLS, server.number("select max(contiguous_sequence) from terminal"));
        }
        assertTrue(Postmaster.of(data.resolve("database/cluster")).isEmpty(), "stopped at the end");
    }

    private static void pushUntilTaken(TestTill till, List<byte[]> lines, Set<Integer> seen)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = till.push(lines);
        seen.add(answer.status());
        while (answer.status() != 200) {
            assertTrue(System.nanoTime() < deadline, answer.toString());
            Thread.sleep(200);
            answer = till.push(lines);
            seen.add(answer.status());
        }
        assertEquals(lines.size(), TestTill.outcomes(answer).size());
    }

    private long postmaster() {
        return Postmaster.of(data.resolve("database/cluster")).orElseThrow().pid();
    }
}
