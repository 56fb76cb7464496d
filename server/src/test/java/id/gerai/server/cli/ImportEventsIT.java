package id.gerai.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.parcel.ParcelWriter;
import id.gerai.server.TestParcels;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.check.CheckService;
import id.gerai.server.postgres.DatabaseAccess;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** {@code gerai import events} as a process of its own, with little memory, and killed. */
class ImportEventsIT {
    private static final int FRAME_LINES = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A million takes minutes: only where somebody asks for it. */
    private static final int MANY = Boolean.getBoolean("gerai.long") ? 1_000_000 : 20_000;

    @TempDir private Path folder;
    private TestServer server;
    private TestShop shop;
    private TestTill till;
    private final UUID shift = UUID.randomUUID();

    @BeforeEach
    void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "stik");
        till = shop.till();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anImportThatIsKilledHalfWayIsGoneOnWith() throws IOException, InterruptedException {
        int sales = 6_000;
        Path file = parcel(sales, i -> sale(i));
        Process first = start(file);
        Instant end = Instant.now().plus(PATIENCE);
        while (recorded() < 1_000 && first.isAlive() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        first.destroyForcibly().waitFor();
        long before = recorded();
        assertTrue(before >= 1_000 && before < sales, "killed at " + before);
        assertEquals(0, server.number("select count(*) from parcel_import where complete"));
        assertEquals(0, finish(start(file)));
        assertEquals(sales + 1, recorded());
        assertEquals(
                1,
                server.number(
                        "select count(*) from parcel_import where complete and damaged = 0"
                                + " and events >= ?",
                        sales + 1L));
        assertEquals(
                List.of(),
                server.get(CheckService.class).run(shop.founded.cooperative()).stream()
                        .filter(finding -> !finding.isFine())
                        .toList());
    }

    @Test
    void aLargeFileNeedsLittleMemory() throws IOException, InterruptedException {
        Path file = parcel(MANY, i -> new ReceiptCopied(shift, "G1-" + i, 1));
        Instant start = Instant.now();
        assertEquals(0, finish(start(file)));
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "{0} events in {1}, {2} bytes",
                        MANY,
                        Duration.between(start, Instant.now()),
                        Files.size(file));
        assertEquals(MANY + 1L, recorded());
    }

    @Test
    void aDamagedFileIsToldByExitCodeAndPlace() throws IOException {
        byte[] whole = Files.readAllBytes(parcel(600, this::sale));
        whole[whole.length / 2] ^= 1;
        CommandRun run = command(Files.write(folder.resolve("rusak.gerai"), whole));
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("isinya berubah sejak ditulis"), run.out());
        assertTrue(run.out().contains("belum sampai nomor 201–400"), run.out());
    }

    @Test
    void whatIsNoParcelIsRefused() throws IOException {
        CommandRun run = command(Files.writeString(folder.resolve("a.csv"), "nama,harga\n"));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("bukan kiriman dari mesin kasir"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        assertEquals(2, command(folder.resolve("tidak ada")).exitCode());
    }

    @Test
    void aSnapshotIsWrittenAndIsNoParcelOfEvents() throws IOException {
        Path file = folder.resolve("salinan.gerai");
        CommandRun run = run("export", "snapshot", "--outlet", "G1", file.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.size(file) > 1_000);
        CommandRun wrong = command(file);
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("salinan dari kantor"), wrong.err());
        CommandRun nowhere = run("export", "snapshot", "--outlet", "X9", file.toString());
        assertEquals(2, nowhere.exitCode());
        assertTrue(nowhere.err().contains("Yang ada: G1."), nowhere.err());
    }

    private TillEvent sale(int number) {
        return shop.sale(
                shift,
                "G1-" + number,
                Optional.of(shop.members.get(number % 4)),
                shop.products.get(number % 5));
    }

    /** The opening of a shift and so many events, written as they are made. */
    private Path parcel(int count, IntFunction<TillEvent> event) throws IOException {
        Path file = folder.resolve("G1.gerai");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ParcelWriter parcel = new ParcelWriter(out, TestParcels.head(till), till::sign);
            List<byte[]> lines = new ArrayList<>();
            lines.add(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line());
            for (int i = 1; i <= count; i++) {
                if (lines.size() == FRAME_LINES) {
                    parcel.frame(lines);
                    lines.clear();
                }
                lines.add(till.write(TestShop.DAY, event.apply(i)).line());
            }
            parcel.frame(lines);
            parcel.end();
        }
        return file;
    }

    private long recorded() {
        return server.number("select count(*) from event where terminal_id = ?", till.terminal);
    }

    private CommandRun command(Path file) {
        return run("import", "events", file.toString());
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(server.database(), folder.resolve("data"), arguments);
    }

    private Process start(Path file) throws IOException {
        DatabaseAccess database = server.database();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dgerai.jdbc.user=" + database.application().user(),
                        "-Dgerai.jdbc.password=" + database.application().password(),
                        "-Dgerai.owner.user=" + database.owner().user(),
                        "-Dgerai.owner.password=" + database.owner().password(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Gerai.class.getName(),
                        "import",
                        "events",
                        file.toString(),
                        "--data=" + folder.resolve("data"),
                        "--jdbc-url=" + database.url())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private int finish(Process process) throws IOException, InterruptedException {
        assertTrue(process.waitFor(20, TimeUnit.MINUTES), "the import goes on and on");
        if (process.exitValue() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("out.txt")));
        }
        return process.exitValue();
    }
}
