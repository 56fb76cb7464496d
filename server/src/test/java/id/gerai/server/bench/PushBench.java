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

import io.micrometer.core.instrument.MeterRegistry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Sales a second through the whole server (HTTP, signature, rules, durable PostgreSQL) against the
 * same rows by bare JDBC, in turn, in the same run; then how long a batch takes when half of that
 * comes in. All tills sell the same fifty goods. Prints medians and their ratio.
 */
public final class PushBench {
    private static final int BATCH = 200;
    private static final int ROUNDS = 7;
    private static final int WARM_UP_ROUNDS = 3;

    /** For one till, and for all of them together where there are more. */
    private static final int BATCHES_A_ROUND = 8;

    private static final int BATCHES_AT_HALF_LOAD = 200;

    private final TestServer server;
    private final DatabaseAccess bare;
    private final TestShop shop;
    private final Staples staples;
    private final List<TestTill> tills;
    private final int batchesOfTill;
    private final UUID shift = UUID.randomUUID();

    private PushBench(
            TestServer server,
            DatabaseAccess bare,
            TestShop shop,
            Staples staples,
            List<TestTill> tills) {
        this.server = server;
        this.bare = bare;
        this.shop = shop;
        this.staples = staples;
        this.tills = tills;
        this.batchesOfTill = Math.max(2, BATCHES_A_ROUND / tills.size());
    }

    /** Runs everything; takes about four minutes. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%-8s %14s %14s %8s %8s %30s%n",
                "tills", "server/s", "bare JDBC/s", "ratio", "retries", "a batch at half load, ms");
        for (int count : new int[] {1, 4, 16}) {
            run(count);
        }
        System.exit(0);
    }

    private static void run(int tillCount) throws Exception {
        DatabaseAccess database = TestDatabases.fresh();
        TestShop shop;
        Staples staples;
        List<TestTill> tills = new ArrayList<>();
        try (TestServer server = TestServer.on(database)) {
            shop = TestShop.open(server, "tolok");
            staples = Staples.of(shop);
            for (int i = 0; i < tillCount; i++) {
                tills.add(shop.till());
            }
        }
        DatabaseAccess bare = TestDatabases.copyOf(database);
        try (TestServer server = TestServer.on(database)) {
            tills.replaceAll(till -> till.at(server.address()));
            new PushBench(server, bare, shop, staples, tills).measure();
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
                "%-8d %,14.0f %,14.0f %8.2f %8.0f %30s%n",
                tills.size(),
                serverMedian,
                bareMedian,
                serverMedian / bareMedian,
                server.get(MeterRegistry.class).counter("gerai.intake.retries").count(),
                atHalfLoad(serverMedian));
        server.get(CheckService.class).run(shop.founded.cooperative()).stream()
                .filter(finding -> !finding.isFine())
                .forEach(
                        finding -> {
                            throw new IllegalStateException(finding.toString());
                        });
    }

    /** Each till sends a batch now and then, so that together they send half of what goes. */
    private String atHalfLoad(double salesPerSecond) throws Exception {
        long pauseNanos = Math.round(2e9 * tills.size() * BATCH / salesPerSecond);
        int batches = Math.ceilDiv(BATCHES_AT_HALF_LOAD, tills.size());
        List<Callable<long[]>> tasks = new ArrayList<>();
        for (int i = 0; i < tills.size(); i++) {
            TestTill till = tills.get(i);
            long offset = pauseNanos * i / tills.size();
            tasks.add(() -> sendSteadily(till, batches, pauseNanos, offset));
        }
        long[] took;
        try (ExecutorService threads = Executors.newFixedThreadPool(tills.size())) {
            List<Future<long[]>> runs = threads.invokeAll(tasks);
            took = new long[0];
            for (Future<long[]> run : runs) {
                took = LongStream.concat(Arrays.stream(took), Arrays.stream(run.get())).toArray();
            }
        }
        Arrays.sort(took);
        return "median %d, p99 %d, most %d"
                .formatted(
                        took[took.length / 2] / 1_000_000,
                        took[(int) Math.ceil(took.length * 0.99) - 1] / 1_000_000,
                        took[took.length - 1] / 1_000_000);
    }

    private long[] sendSteadily(TestTill till, int batches, long pauseNanos, long offset) {
        long[] took = new long[batches];
        long start = System.nanoTime() + offset;
        for (int i = 0; i < batches; i++) {
            byte[] body = TestTill.body(batch(till).stream().map(Written::line).toList());
            LockSupport.parkNanos(start + i * pauseNanos - System.nanoTime());
            long before = System.nanoTime();
            push(till, body);
            took[i] = System.nanoTime() - before;
        }
        return took;
    }

    private List<List<Written>> batches(TestTill till) {
        List<List<Written>> batches = new ArrayList<>();
        for (int i = 0; i < batchesOfTill; i++) {
            batches.add(batch(till));
        }
        return batches;
    }

    private List<Written> batch(TestTill till) {
        List<Written> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(till.write(TestShop.DAY, staples.sale(shift, ThreadLocalRandom.current())));
        }
        return batch;
    }

    private static void push(TestTill till, byte[] body) {
        if (!TestTill.outcomes(till.push(body)).stream().allMatch("recorded"::equals)) {
            throw new IllegalStateException("Not every sale was recorded");
        }
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
                            push(till, body);
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
        Connection connection = TestDatabases.connect(bare);
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
        return tills.size() * batchesOfTill * BATCH / seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
