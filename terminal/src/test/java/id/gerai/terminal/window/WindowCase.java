package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.terminal.appearance.Appearance;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Look;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;
import id.gerai.testing.Needs;

import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JFrame;

/** The real window over simulated devices, driven by keys, with a server that listens. */
abstract class WindowCase {
    static final int WIDTH = Integer.getInteger("gerai.screen.width", 1366);
    private static final int HEIGHT = Integer.getInteger("gerai.screen.height", 768);
    private static final int LOOKING_MS = 450;
    private static final Timeout PATIENCE = Timeout.timeout(20_000);
    private static int testsRun;

    @TempDir Path directory;
    FakeServer server;
    Store store;
    SimulatedDevices devices;
    TillWindow window;
    Robot robot;
    FrameFixture frame;

    @BeforeEach
    void openWindow() throws IOException {
        Needs.display();
        server = new FakeServer(SampleShop.changes());
        store = Store.open(directory);
        devices = SimulatedDevices.register("Window" + testsRun++, Optional.empty());
        appearance().keepIn(store);
        robot = BasicRobot.robotWithNewAwtHierarchy();
        JFrame shown =
                GuiActionRunner.execute(
                        () -> {
                            Theme.install();
                            window = new TillWindow(store, equipment());
                            JFrame it = window.show(new Dimension(WIDTH, HEIGHT));
                            it.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
                            return it;
                        });
        frame = new FrameFixture(robot, shown);
    }

    /** How this till looks. */
    Appearance appearance() {
        return new Appearance(Look.PLAIN, Appearance.INDONESIAN, false);
    }

    /** The devices of this case; the simulated ones unless it wants others. */
    Devices connect(Till till) {
        return new Devices(
                till, devices.printerName(), devices.drawerName(), devices.scannerName());
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

    /** The first step of the first run, where that is shown. */
    final void passWelcome() {
        if (!robot.finder()
                .findAll(frame.target(), it -> "welcome".equals(it.getName()))
                .isEmpty()) {
            picture("welcome");
            press(KeyEvent.VK_ENTER);
        }
    }

    /** Where the devices of this case come from. */
    Equipment equipment() {
        return this::connect;
    }

    final void enrol() {
        passWelcome();
        frame.textBox("server").setText(server.address().toString());
        frame.textBox("code").setText(FakeServer.CODE);
        picture("enrol");
        frame.textBox("code").focus();
        press(KeyEvent.VK_ENTER);
        eventually("enrolled", () -> window.till() != null);
        eventually("pulled", () -> window.till().catalog().cashiers().size() == 2);
    }

    final void openShift() {
        logIn("Wati", SampleShop.WATIS_PIN);
        eventually("in", () -> isShowing("float"));
        frame.textBox("float").setText("200000");
        picture("open-shift");
        frame.textBox("float").focus();
        press(KeyEvent.VK_ENTER);
        eventually("open", () -> window.till().desk().shift().isPresent());
        robot.waitForIdle();
        picture("sale-empty");
    }

    /** Chooses the name and types the PIN. */
    final void logIn(String name, String pin) {
        robot.waitForIdle();
        Pause.pause(300);
        frame.button("cashier-" + name).click();
        picture("login");
        frame.textBox("pin").setText(pin);
        frame.textBox("pin").focus();
        press(KeyEvent.VK_ENTER);
    }

    final void ring(String text) {
        frame.textBox("find").setText(text);
        frame.textBox("find").focus();
        press(KeyEvent.VK_ENTER);
    }

    /** As a wedge scanner would: faster than any hand, into whatever has the focus. */
    final void scanKeys(String code) {
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

    /** Types into the field of that name as shown, then presses the key; 0 for none. */
    final void type(String field, String text, int key) {
        frame.textBox(field).setText(text);
        frame.textBox(field).focus();
        if (key != 0) {
            press(key);
        }
    }

    /** The one notice on the screen says this. */
    final void assertNotice(String text) {
        robot.waitForIdle();
        assertEquals(text, notice());
    }

    /** As {@link #assertNotice}, once whatever it waits for has ended. */
    final void assertNoticeComes(String text) {
        eventually("notice: " + text, () -> text.equals(notice()));
    }

    private String notice() {
        return robot
                .finder()
                .findAll(
                        new GenericTypeMatcher<>(Notice.class, true) {
                            @Override
                            protected boolean isMatching(Notice it) {
                                return it.isShowing();
                            }
                        })
                .stream()
                .map(Notice::text)
                .collect(Collectors.joining("; "));
    }

    final boolean isShowing(String name) {
        return !robot.finder().findAll(it -> name.equals(it.getName()) && it.isShowing()).isEmpty();
    }

    /** F12 as a person would, who looks at the amount before taking it. */
    final void press(int key) {
        if (key == KeyEvent.VK_F12) {
            Pause.pause(LOOKING_MS);
        }
        robot.pressAndReleaseKey(key);
        robot.waitForIdle();
    }

    /** Clicks the button with these words. */
    final void click(String label) {
        frame.button(
                        new GenericTypeMatcher<>(JButton.class, true) {
                            @Override
                            protected boolean isMatching(JButton button) {
                                return label.equals(
                                        button.getAccessibleContext().getAccessibleName());
                            }
                        })
                .click();
        robot.waitForIdle();
    }

    /** True while something of this name is to be seen. */
    final boolean exists(String name) {
        return !robot.finder().findAll(it -> name.equals(it.getName()) && it.isShowing()).isEmpty();
    }

    final void eventually(String what, BooleanSupplier isSo) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return isSo.getAsBoolean();
                    }
                },
                PATIENCE);
    }

    final void picture(String name) {
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
        String look =
                appearance().look().equals(Look.PLAIN)
                        ? ""
                        : (appearance().look().dark() ? "-dark" : "")
                                + "-"
                                + appearance().look().scalePercent();
        File folder =
                new File(
                        System.getProperty("gerai.module", "."),
                        "target/screens/" + frame.target().getWidth() + look);
        File file = new File(folder, name + ".png");
        file.getParentFile().mkdirs();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
