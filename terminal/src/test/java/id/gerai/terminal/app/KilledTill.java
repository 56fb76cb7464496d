package id.gerai.terminal.app;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.device.TcpPrinter;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Enrolment;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import org.junit.jupiter.api.Assertions;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * The till's program in a process of its own, with its window on the display, a printer behind a
 * network port and a server that outlive it. It is worked by the system's keys and by what is held
 * before its scanner, watched by what it has on the disk, and killed.
 */
final class KilledTill implements AutoCloseable {
    static final Rupiah FLOAT = Rupiah.of(200_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HUMAN_MS = 70;
    private static final int SAFE_PLACE = 12;
    private static final int MIDDLE = 400;
    private static final int LOGINS_MAX = 3;
    private static int made;

    private final Path data;
    private final Path codes;
    private final SimulatedDevices hardware =
            SimulatedDevices.register("Killed" + made++, Optional.empty());
    private final TcpPrinter port;
    private final FakeServer server;
    private final Robot robot;
    private Process process;

    /** Enrolled, with Wati's shift open today. */
    KilledTill(Path directory) throws Exception {
        data = directory.resolve("data");
        codes = directory.resolve("codes.txt");
        server = new FakeServer(SampleShop.changes());
        port = TcpPrinter.before(hardware.printer());
        robot = robot();
        try (Store store = Store.open(data)) {
            Identity identity = Enrolment.enrol(store, server.address(), FakeServer.CODE);
            try (Till till = new Till(store, identity, TillOptions.atTheCounter())) {
                till.sync().start();
                till.sync().awaitInStep(PATIENCE);
                till.desk().signIn(SampleShop.WATI);
                till.desk().open(FLOAT);
                till.sync().awaitInStep(PATIENCE);
            }
        }
        Files.writeString(
                data.resolve("devices.conf"),
                """
                printer = escpos
                printer.port = %s
                printer.columns = 32
                drawer = printer
                drawer.opened = high
                scanner = file
                scanner.file = %s
                """
                        .formatted(port.address(), codes));
    }

    SimulatedDevices hardware() {
        return hardware;
    }

    FakeServer server() {
        return server;
    }

    Path data() {
        return data;
    }

    /** Starts the program. */
    void start() throws IOException {
        Files.deleteIfExists(codes);
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--data",
                                data.toString())
                        .inheritIO()
                        .start();
    }

    /**
     * Logs Wati in and scans a first code, which a locked till does not take: the PIN is typed
     * again where nothing came of it.
     */
    void logInAndScan(String code) throws Exception {
        long before = counter();
        Assertions.assertTrue(eventually(this::windowIsThere), "no window");
        for (int attempt = 0; attempt < LOGINS_MAX && counter() == before; attempt++) {
            TimeUnit.SECONDS.sleep(1);
            robot.mouseMove(SAFE_PLACE, SAFE_PLACE);
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            for (char digit : SampleShop.WATIS_PIN.toCharArray()) {
                press(digit);
            }
            press(KeyEvent.VK_ENTER);
            TimeUnit.SECONDS.sleep(1);
            scan(code);
            eventually(() -> counter() != before);
        }
        Assertions.assertTrue(counter() != before, "the till was not reached");
    }

    /** The display is black where no window is. */
    private boolean windowIsThere() {
        return !robot.getPixelColor(MIDDLE, MIDDLE).equals(Color.BLACK);
    }

    void scan(String code) throws IOException {
        Files.writeString(codes, code + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
        robot.delay(HUMAN_MS);
    }

    /** Presses F12 for the payment screen. What is on it is on no disk: it has a moment to come. */
    void toPayment() throws InterruptedException {
        press(KeyEvent.VK_F12);
        TimeUnit.MILLISECONDS.sleep(700);
    }

    /** Exact cash. */
    void pay() throws Exception {
        long before = number(data, "SELECT count(*) FROM event");
        toPayment();
        press(KeyEvent.VK_F12);
        until("paid", "SELECT count(*) FROM event", before + 1);
    }

    /** Kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        Assertions.assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }

    /** Waits until a question to the till's data has this answer. */
    void until(String what, String sql, long answer) throws Exception {
        Assertions.assertTrue(
                eventually(() -> number(data, sql) == answer),
                () -> "%s: %s is not %d".formatted(what, sql, answer));
    }

    private static boolean eventually(Callable<Boolean> isSo) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return true;
    }

    /** Asks the till's data, running or not. */
    static long number(Path directory, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("till.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    /** The receipts that are whole on paper. */
    long whole(String receipt) {
        return lines("akhir struk " + receipt);
    }

    /** Lines on the paper with these words. */
    long lines(String words) {
        return hardware.printer().paper().stream().filter(it -> it.contains(words)).count();
    }

    /** Grows with what is on the counter. */
    private long counter() throws SQLException {
        return number(data, "SELECT coalesce(max(length(body)), 0) FROM draft");
    }

    private static Robot robot() {
        try {
            return new Robot();
        } catch (AWTException e) {
            throw new IllegalStateException("no keys on this display", e);
        }
    }

    /** All that is sold, in the order of the journal; nothing is running. */
    List<String> receipts() {
        return server.lines().stream()
                .filter(line -> line.contains("\"sale_completed\""))
                .map(line -> line.replaceFirst(".*\"receipt_number\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
        port.close();
        server.close();
    }
}
