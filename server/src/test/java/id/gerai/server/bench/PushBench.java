package id.gerai.server.bench;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.TestDatabases;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.check.CheckService;
import id.gerai.server.postgres.DatabaseAccess;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sales a second through the whole server (HTTP, signature, rules, durable PostgreSQL) against the
 * same rows by bare JDBC, in turn, in the same run. Prints medians and their ratio.
 */
public final class PushBench {
    private static final int BATCH = 200;
    private static final int LINES = 5;
    private static final int ROUNDS = 9;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int BATCHES_A_ROUND = 8;

    private final TestServer server;
    private final DatabaseAccess bare;
    private final TestShop shop;
    private final List<TestTill> tills;
    private final UUID shift = UUID.randomUUID();
    private final Random random = new Random(42);

    private PushBench(TestServer server, DatabaseAccess bare, TestShop shop, List<TestTill> tills) {
        this.server = server;
        this.bare = bare;
        this.shop = shop;
        this.tills = tills;
    }

    /** Runs everything; takes about two minutes. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf("%-8s %14s %14s %8s%n", "tills", "server/s", "bare JDBC/s", "ratio");
        for (int count : new int[] {1, 4}) {
            run(count);
        }
        System.exit(0);
    }

    private static void run(int tillCount) throws Exception {
        DatabaseAccess database = TestDatabases.fresh();
        TestShop[] shop = new TestShop[1];
        List<TestTill> tills = new ArrayList<>();
        try (TestServer server = TestServer.on(database)) {
            shop[0] = TestShop.open(server, "tolok");
            for (int i = 0; i < tillCount; i++) {
                tills.add(shop[0].till());
            }
        }
        DatabaseAccess bare = TestDatabases.copyOf(database);
        try (TestServer server = TestServer.on(database)) {
            tills.replaceAll(till -> till.at(server.address()));
            new PushBench(server, bare, shop[0], tills).measure();
        }
    }

    private void measure() throws Exception {
        double[] served = new double[ROUNDS];
        double[] written = new double[ROUNDS];
        try (ExecutorService threads = Executors.newFixedThreadPool(tills.size())) {
            for (TestTill till : tills) {
                till.push(
                        List.of(
                                till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO))
                                        .line()));
            }
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                List<List<List<Written>>> work = new ArrayList<>();
                for (TestTill till : tills) {
                    work.add(batches(till));
                }
                double serverRate = rate(threads, pushes(work));
                double bareRate = rate(threads, bareWrites(work));
                if (round >= 0) {
                    served[round] = serverRate;
                    written[round] = bareRate;
                }
            }
        }
        double serverMedian = median(served);
        double bareMedian = median(written);
        System.out.printf(
                "%-8d %,14.0f %,14.0f %8.2f%n",
                tills.size(), serverMedian, bareMedian, serverMedian / bareMedian);
        server.get(CheckService.class).run(shop.founded.cooperative()).stream()
                .filter(finding -> !finding.isFine())
                .forEach(
                        finding -> {
                            throw new IllegalStateException(finding.toString());
                        });
    }

    private List<List<Written>> batches(TestTill till) {
        List<List<Written>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES_A_ROUND; i++) {
            List<Written> batch = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                batch.add(till.write(TestShop.DAY, sale()));
            }
            batches.add(batch);
        }
        return batches;
    }

    private id.gerai.ledger.event.TillEvent sale() {
        UUID[] goods = new UUID[LINES];
        for (int i = 0; i < LINES; i++) {
            goods[i] = shop.products.get(random.nextInt(shop.products.size()));
        }
        Optional<UUID> buyer = Optional.of(shop.members.get(random.nextInt(shop.members.size())));
        return shop.sale(shift, "G-1", buyer, goods);
    }

    private List<Callable<Void>> pushes(List<List<List<Written>>> work) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < tills.size(); i++) {
            TestTill till = tills.get(i);
            List<byte[]> bodies =
                    work.get(i).stream()
                            .map(batch -> TestTill.body(batch.stream().map(Written::line).toList()))
                            .toList();
            tasks.add(
                    () -> {
                        for (byte[] body : bodies) {
                            if (!TestTill.outcomes(till.push(body)).stream()
                                    .allMatch("recorded"::equals)) {
                                throw new IllegalStateException("Not every sale was recorded");
                            }
                        }
                        return null;
                    });
        }
        return tasks;
    }

    private List<Callable<Void>> bareWrites(List<List<List<Written>>> work) throws SQLException {
        List<Callable<Void>> tasks = new ArrayList<>();
        try (Connection source = server.connect()) {
            for (List<List<Written>> ofTill : work) {
                List<BareRows> batches = new ArrayList<>();
                for (List<Written> batch : ofTill) {
                    UUID[] ids = batch.stream().map(it -> it.event().id()).toArray(UUID[]::new);
                    batches.add(BareRows.read(source, ids));
                }
                Connection connection = connectBare();
                tasks.add(
                        () -> {
                            try (connection) {
                                for (BareRows batch : batches) {
                                    batch.write(connection);
                                    connection.commit();
                                }
                            }
                            return null;
                        });
            }
        }
        return tasks;
    }

    private Connection connectBare() throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        bare.url(), bare.application().user(), bare.application().password());
        connection.setAutoCommit(false);
        return connection;
    }

    /** Sales a second, all tills together. */
    private double rate(ExecutorService threads, List<Callable<Void>> tasks) throws Exception {
        long start = System.nanoTime();
        List<Future<Void>> runs = threads.invokeAll(tasks);
        for (Future<Void> run : runs) {
            run.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return tills.size() * BATCHES_A_ROUND * BATCH / seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
