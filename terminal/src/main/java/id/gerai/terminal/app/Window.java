package id.gerai.terminal.app;

import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.device.service.SimulatorWindow;
import id.gerai.terminal.journal.BrokenChainException;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.journal.StoreInUseException;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.window.Devices;
import id.gerai.terminal.window.TillWindow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Option;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.nio.file.Path;
import java.util.Optional;

import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;

/** Opening the window, and which devices it works with. */
final class Window {
    /** Not an end of the program: the window lives on. */
    static final int WINDOW_IS_OPEN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final Dimension LARGEST = new Dimension(1920, 1080);

    @Option(
            names = "--simulated-devices",
            description = "Use make-believe devices, with a window that shows them.")
    private boolean simulated;

    @Option(
            names = "--printer",
            paramLabel = "NAME",
            defaultValue = "GeraiPrinter",
            description = "JavaPOS name of the receipt printer (default: ${DEFAULT-VALUE}).")
    private String printer;

    @Option(
            names = "--drawer",
            paramLabel = "NAME",
            defaultValue = "GeraiDrawer",
            description = "JavaPOS name of the cash drawer (default: ${DEFAULT-VALUE}).")
    private String drawer;

    @Option(
            names = "--scanner",
            paramLabel = "NAME",
            defaultValue = "GeraiScanner",
            description = "JavaPOS name of the scanner (default: ${DEFAULT-VALUE}).")
    private String scanner;

    @Option(
            names = "--exit-when-shown",
            hidden = true,
            description = "End once the window is painted, for measuring the start.")
    private boolean exitWhenShown;

    boolean displayIsThere() {
        return !GraphicsEnvironment.isHeadless();
    }

    int open(Path directory) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, bug) -> LOG.error("Bug: uncaught in {}", thread.getName(), bug));
        SwingUtilities.invokeLater(() -> start(directory));
        return WINDOW_IS_OPEN;
    }

    /** Whoever clicked an icon sees no console: what is wrong is told in a window. */
    private void start(Path directory) {
        Theme.install();
        try {
            show(Store.open(directory));
        } catch (StoreException e) {
            LOG.error("The till cannot start", e);
            JOptionPane.showMessageDialog(
                    null, sentence(e), Texts.of("start.title"), JOptionPane.ERROR_MESSAGE);
            System.exit(Main.FAULT);
        }
    }

    private static String sentence(StoreException e) {
        return switch (e) {
            case StoreInUseException _ -> Texts.of("start.in-use");
            case BrokenChainException _ -> Texts.of("strip.chain-broken");
            default -> Texts.of("start.disk");
        };
    }

    private void show(Store store) {
        TillWindow window = new TillWindow(store, this::connect);
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        window.show(
                new Dimension(
                        Math.min(screen.width, LARGEST.width),
                        Math.min(screen.height, LARGEST.height)));
        if (exitWhenShown) {
            SwingUtilities.invokeLater(() -> System.exit(Main.OK));
        }
    }

    private Devices connect(Till till) {
        if (simulated) {
            Path receipts = Path.of(System.getProperty("gerai.terminal.data"), "struk.txt");
            SimulatedDevices devices = SimulatedDevices.register("Gerai", Optional.of(receipts));
            SimulatorWindow.open(devices);
        }
        return new Devices(till, printer, drawer, scanner);
    }
}
