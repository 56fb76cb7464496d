package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Four tills at once over a bad line: duplicates, lost answers, any order. */
class ConcurrentPushTest {
    private static final int TILLS = 4;
    private static final int SALES = 200;
    private static final int BATCH = 25;

    @Test
    void whateverArrivesHoweverOftenIsInTheBooksOnce() throws Exception {
        long seed = System.nanoTime();
        try (TestServer server = TestServer.start();
                ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            TestShop shop = TestShop.open(server, "serentak");
            List<Future<Long>> runs = new ArrayList<>();
            for (int i = 0; i < TILLS; i++) {
                TestTill till = shop.till();
                Random random = new Random(seed + i);
                runs.add(tills.submit(() -> work(shop, till, random)));
            }
            long sold = 0;
            for (Future<Long> run : runs) {
                sold += run.get();
            }
            assertEquals(TILLS * SALES, server.number("select count(*) from sale"), "seed " + seed);
            assertEquals(sold, server.number("select sum(total) from sale"));
            assertEquals(
                    sold,
                    server.number(
                            "select -sum(amount) from journal_entry where account_code in ('4101',"
                                    + " '4102')"));
            assertEquals(0, server.number("select count(*) from attention"));
            assertEquals(0, server.number("select count(*) from quarantine"));
            assertEquals(
                    TILLS * (SALES + 2L),
                    server.number("select sum(contiguous_sequence) from terminal"));
            server.get(CheckService.class)
                    .run(shop.founded.cooperative())
                    .forEach(it -> assertTrue(it.isFine(), "seed %d: %s".formatted(seed, it)));
        }
    }

    /** Sells, then sends everything: shuffled, some batches twice, some pairs at the same time. */
    private static long work(TestShop shop, TestTill till, Random random) throws Exception {
        UUID shift = UUID.randomUUID();
        List<byte[]> lines = new ArrayList<>();
        byte[] opened = till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(100_000))).line();
        // First and alone, so that no sale comes before its shift.
        till.push(List.of(opened));
        long sold = 0;
        for (int i = 0; i < SALES; i++) {
            List<UUID> goods = new ArrayList<>(shop.products);
            Collections.shuffle(goods, random);
            UUID[] bought = goods.subList(0, 1 + random.nextInt(3)).toArray(UUID[]::new);
            Optional<UUID> buyer =
                    Optional.of(random.nextInt(shop.members.size() + 1))
                            .filter(index -> index < shop.members.size())
                            .map(shop.members::get);
            lines.add(till.write(TestShop.DAY, shop.sale(shift, "G-" + i, buyer, bought)).line());
            sold += 10_000L * bought.length;
        }
        lines.add(
                till.write(
                                TestShop.DAY,
                                new SharePaid(
                                        shift,
                                        "G-S",
                                        shop.members.getFirst(),
                                        ShareKind.MANDATORY,
                                        Rupiah.of(10_000)))
                        .line());
        Collections.shuffle(lines, random);
        try (ExecutorService connections = Executors.newFixedThreadPool(2)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int from = 0; from < lines.size(); from += BATCH) {
                List<byte[]> batch = lines.subList(from, Math.min(from + BATCH, lines.size()));
                int times = 1 + random.nextInt(2);
                for (int i = 0; i < times; i++) {
                    sent.add(connections.submit(() -> TestTill.outcomes(till.push(batch))));
                }
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
        assertEquals(
                List.of("already_recorded"),
                TestTill.outcomes(till.push(List.of(lines.getLast()))).stream()
                        .distinct()
                        .toList());
        return sold;
    }
}
