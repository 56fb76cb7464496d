package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.ui.Theme;

import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;
import javax.swing.JFrame;

/** A cashier's day in the real window, by keyboard and scanner, against a server that listens. */
class TillWindowIT {
    private static final int WIDTH = Integer.getInteger("gerai.screen.width", 1366);
    private static final int HEIGHT = Integer.getInteger("gerai.screen.height", 768);
    private static final Timeout PATIENCE = Timeout.timeout(10_000);
    private static int testsRun;

    @TempDir private Path directory;
    private FakeServer server;
    private Store store;
    private SimulatedDevices devices;
    private TillWindow window;
    private Robot robot;
    private FrameFixture frame;

    @BeforeEach
    void openWindow() throws IOException {
        boolean display = !GraphicsEnvironment.isHeadless();
        if (Boolean.getBoolean("GERAI_REQUIRE_ALL")
                || "true".equals(System.getenv("GERAI_REQUIRE_ALL"))) {
            assertTrue(display, "a display is required here");
        }
        Assumptions.assumeTrue(
                display, "NOT RUN: the till's window; install xvfb and run under xvfb-run");
        server = new FakeServer(SampleShop.changes());
        store = Store.open(directory);
        devices = SimulatedDevices.register("Window" + testsRun++, Optional.empty());
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown =
                GuiActionRunner.execute(
                        () -> {
                            Theme.install();
                            window =
                                    new TillWindow(
                                            store,
                                            till ->
                                                    new Devices(
                                                            till,
                                                            devices.printerName(),
                                                            devices.drawerName(),
                                                            devices.scannerName()));
                            JFrame it = window.show(new Dimension(WIDTH, HEIGHT));
                            it.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
                            return it;
                        });
        frame = new FrameFixture(robot, shown);
    }

    @AfterEach
    void closeWindow() {
        if (frame != null) {
            frame.cleanUp();
            if (window.till() != null) {
                window.till().close();
            }
            store.close();
            server.close();
        }
    }

    @Test
    void aDayAtTheTill() throws IOException {
        enrol();
        openShift();
        devices.scanner().scan(SampleShop.barcode(1));
        ring("2*" + SampleShop.barcode(2));
        ring("B04");
        ring("1,25*");
        frame.textBox("find").enterText("kerip");
        picture("search");
        press(KeyEvent.VK_ENTER);
        ring("2*B03");
        picture("sale-general");
        press(KeyEvent.VK_F3);
        frame.textBox("find-member").enterText("siti");
        picture("member");
        press(KeyEvent.VK_ENTER);
        frame.label("total").requireText("Rp177.150");
        picture("sale-member");
        press(KeyEvent.VK_F12);
        frame.textBox("tender").enterText("200000");
        frame.label("change").requireText("Rp22.900");
        picture("payment");
        press(KeyEvent.VK_F12);
        frame.label("change-given").requireText("Rp22.900");
        picture("paid");
        SaleCompleted sale = window.till().payment().lastPaid().orElseThrow();
        assertEquals(Rupiah.of(177_100), sale.ticket().payable());
        eventually("printed", () -> devices.printer().paper().stream().anyMatch(this::isEnd));
        eventually("drawer", () -> devices.drawer().isOpen());
        eventually("sent", () -> server.lines().size() == 2);
        devices.printer().leavePaperFor(0);
        scanKeys(SampleShop.barcode(7));
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        picture("paid-no-paper");
        press(KeyEvent.VK_ENTER);
        closeShift();
    }

    private void enrol() {
        frame.textBox("server").setText(server.address().toString());
        frame.textBox("code").setText(FakeServer.CODE);
        picture("enrol");
        frame.textBox("code").focus();
        press(KeyEvent.VK_ENTER);
        eventually("enrolled", () -> window.till() != null);
        eventually("pulled", () -> window.till().catalog().cashiers().size() == 2);
    }

    private void openShift() {
        robot.waitForIdle();
        Pause.pause(300);
        frame.comboBox("cashier").selectItem(1);
        frame.textBox("float").setText("200000");
        picture("open-shift");
        frame.textBox("float").focus();
        press(KeyEvent.VK_ENTER);
        eventually("open", () -> window.till().desk().shift().isPresent());
        robot.waitForIdle();
        picture("sale-empty");
    }

    private void closeShift() {
        press(KeyEvent.VK_F10);
        picture("menu");
        press(KeyEvent.VK_1);
        frame.textBox("counted").setText("380000");
        picture("close-shift");
        frame.textBox("counted").focus();
        press(KeyEvent.VK_ENTER);
        frame.label("difference").requireText("Rp400");
        picture("shift-closed");
    }

    private void ring(String text) {
        frame.textBox("find").setText(text);
        frame.textBox("find").focus();
        press(KeyEvent.VK_ENTER);
    }

    /** As a wedge scanner would: faster than any hand, into whatever has the focus. */
    private void scanKeys(String code) {
        java.awt.EventQueue queue = java.awt.Toolkit.getDefaultToolkit().getSystemEventQueue();
        var target = frame.target();
        long now = System.currentTimeMillis();
        for (char c : code.toCharArray()) {
            queue.postEvent(
                    new KeyEvent(target, KeyEvent.KEY_TYPED, now++, 0, KeyEvent.VK_UNDEFINED, c));
        }
        queue.postEvent(
                new KeyEvent(target, KeyEvent.KEY_PRESSED, now, 0, KeyEvent.VK_ENTER, '\n'));
        robot.waitForIdle();
    }

    private void press(int key) {
        robot.pressAndReleaseKey(key);
        robot.waitForIdle();
    }

    private boolean isEnd(String line) {
        return line.contains("-- akhir struk G1-000001 --");
    }

    private void eventually(String what, BooleanSupplier isSo) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return isSo.getAsBoolean();
                    }
                },
                PATIENCE);
    }

    private void picture(String name) {
        robot.waitForIdle();
        BufferedImage image =
                GuiActionRunner.execute(
                        () -> {
                            JFrame it = (JFrame) frame.target();
                            BufferedImage painted =
                                    new BufferedImage(
                                            it.getContentPane().getWidth(),
                                            it.getContentPane().getHeight(),
                                            BufferedImage.TYPE_INT_RGB);
                            it.getContentPane().printAll(painted.getGraphics());
                            return painted;
                        });
        File folder = new File(System.getProperty("gerai.module", "."), "target/screens/" + WIDTH);
        folder.mkdirs();
        try {
            ImageIO.write(image, "png", new File(folder, name + ".png"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
