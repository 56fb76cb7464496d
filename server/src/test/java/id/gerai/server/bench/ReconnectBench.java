package id.gerai.server.bench;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestDatabases;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.boot.Application;
import id.gerai.server.boot.Settings;
import id.gerai.server.postgres.DatabaseAccess;
import id.gerai.server.postgres.DatabaseAccess.Login;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A thousand tills come back at the same moment, each with what it sold meanwhile, to a server with
 * a heap of 256 MB. All of it must arrive, and nobody may see anything worse than "later".
 */
public final class ReconnectBench {
    private static final int TILLS = 1_000;
    private static final int SALES = 20;
    private static final String HEAP = "-Xmx256m";

    private ReconnectBench() {}

    public static void main(String[] arguments) throws Exception {
        DatabaseAccess database = TestDatabases.fresh();
        List<TestTill> tills = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        try (TestServer server = TestServer.on(database)) {
            TestShop shop = TestShop.open(server, "ramai");
            Staples staples = Staples.of(shop);
            for (int i = 0; i < TILLS; i++) {
                TestTill till = shop.till();
                tills.add(till);
                bodies.add(unsent(till, staples));
            }
        }
        Process server = startServer(database);
        try {
            BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
            URI address = URI.create(output.readLine());
            Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
            long start = System.nanoTime();
            sendAll(tills, bodies, address, answers);
            System.out.printf(
                    "%,d tills with %d events each, %s: all drained in %.1f s; answers %s; %s%n",
                    TILLS,
                    SALES + 1,
                    HEAP,
                    (System.nanoTime() - start) / 1e9,
                    answers,
                    memory(server.pid()));
        } finally {
            server.destroy();
            server.waitFor();
        }
        System.exit(0);
    }

    /** The server in a process of its own, over the database of the test. */
    public static final class Server {
        private Server() {}

        public static void main(String[] arguments) {
            Login application = new Login(arguments[2], arguments[3]);
            Login owner = new Login(arguments[4], arguments[5]);
            Settings settings =
                    new Settings(
                            Path.of(arguments[0]),
                            0,
                            Optional.of(new DatabaseAccess(arguments[1], application, owner)));
            System.out.println(Application.start(settings).serve());
        }
    }

    private static Process startServer(DatabaseAccess database) throws IOException {
        Path data = Files.createTempDirectory(Path.of("target"), "reconnect");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        data.toString(),
                        database.url(),
                        database.application().user(),
                        database.application().password(),
                        database.owner().user(),
                        database.owner().password())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static byte[] unsent(TestTill till, Staples staples) {
        Random random = new Random(42);
        UUID shift = UUID.randomUUID();
        List<byte[]> lines = new ArrayList<>();
        lines.add(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line());
        for (int i = 0; i < SALES; i++) {
            lines.add(till.write(TestShop.DAY, staples.sale(shift, random)).line());
        }
        return TestTill.body(lines);
    }

    private static void sendAll(
            List<TestTill> tills,
            List<byte[]> bodies,
            URI address,
            Map<String, AtomicInteger> answers)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < TILLS; i++) {
                TestTill till = tills.get(i).at(address);
                byte[] body = bodies.get(i);
                runs.add(threads.submit(() -> drain(till, body, answers)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
    }

    /** As docs/sync.md has it: the same lines again, until they are there. */
    private static Void drain(TestTill till, byte[] body, Map<String, AtomicInteger> answers)
            throws InterruptedException {
        boolean drained = false;
        while (!drained) {
            Answer answer = till.push(body);
            answers.computeIfAbsent("" + answer.status(), _ -> new AtomicInteger())
                    .incrementAndGet();
            drained = answer.status() == 200;
            if (drained) {
                TestTill.outcomes(answer).stream()
                        .filter(it -> !it.contains("recorded"))
                        .forEach(
                                it -> {
                                    throw new IllegalStateException(it);
                                });
            } else {
                Thread.sleep(ThreadLocalRandom.current().nextLong(1_000, 6_000));
            }
        }
        return null;
    }

    private static String memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(it -> it.startsWith("VmHWM"))
                .findFirst()
                .map(it -> "resident at most " + it.replaceAll("\\D+", "") + " kB")
                .orElse("");
    }
}
