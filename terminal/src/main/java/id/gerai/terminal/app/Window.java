package id.gerai.terminal.app;

import id.gerai.terminal.device.setup.Choice;
import id.gerai.terminal.device.setup.DeviceSettings;
import id.gerai.terminal.device.setup.DeviceSettingsException;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.journal.upkeep.Salvage;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.window.TillWindow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.nio.file.Path;

import javax.swing.SwingUtilities;

/** Opening the window, and which devices it works with. */
final class Window {
    /** Not an end of the program: the window lives on. */
    static final int WINDOW_IS_OPEN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Window.class);

    /** A mistake in the settings is told once. */
    private boolean mistakeTold;

    /** One dialog at a time; only the event thread looks. */
    private static boolean telling;

    private static final Dimension LARGEST = new Dimension(1920, 1080);

    @Option(
            names = "--simulated-devices",
            description = "Use make-believe devices, with a window that shows them.")
    private boolean simulated;

    @Option(
            names = "--training",
            description = "Begin with the practice till: nothing of it is recorded.")
    private boolean training;

    @Option(
            names = "--printer",
            paramLabel = "NAME",
            description = {
                "JavaPOS name of the receipt printer (default: GeraiPrinter).",
                "This and the other devices may stand in devices.conf in the data directory."
            })
    private String printer;

    @Option(
            names = "--drawer",
            paramLabel = "NAME",
            description = "JavaPOS name of the cash drawer (default: GeraiDrawer).")
    private String drawer;

    @Option(
            names = "--scanner",
            paramLabel = "NAME",
            description = "JavaPOS name of the scanner (default: GeraiScanner).")
    private String scanner;

    @Option(
            names = "--scanner-file",
            paramLabel = "FILE",
            description = "Scan the codes in this file, one a line, and each as it is appended.")
    private Path scannerFile;

    @Option(
            names = "--exit-when-shown",
            hidden = true,
            description = "Print 'shown' once the window is painted, and end; for measuring.")
    private boolean exitWhenShown;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean displayIsThere() {
        return !GraphicsEnvironment.isHeadless();
    }

    int open(Path directory) {
        Thread.setDefaultUncaughtExceptionHandler(Window::uncaught);
        SwingUtilities.invokeLater(() -> start(directory));
        return WINDOW_IS_OPEN;
    }

    /** A cashier must not wonder why nothing happens; what was stored is stored. */
    private static void uncaught(Thread thread, Throwable bug) {
        LOG.error("Bug: uncaught in {}", thread.getName(), bug);
        if (SwingUtilities.isEventDispatchThread() && !telling) {
            telling = true;
            StartProblem.tell(Texts.of("start.fault"));
            telling = false;
        }
    }

    private void start(Path directory) {
        Theme.install();
        try {
            show(Salvage.open(directory), directory);
        } catch (StoreException e) {
            LOG.error("The till cannot start", e);
            StartProblem.tell(StartProblem.sentence(e, directory));
            System.exit(Main.FAULT);
        }
    }

    private void show(Store store, Path directory) {
        // Before the virtual machine writes its class cache: who starts the till again meanwhile
        // must find the data directory free.
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "close-store"));
        TillWindow window = new TillWindow(store, new ChosenEquipment(directory, this::settings));
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        window.show(
                new Dimension(
                        Math.min(screen.width, LARGEST.width),
                        Math.min(screen.height, LARGEST.height)));
        if (training) {
            window.changeOver();
        }
        if (exitWhenShown) {
            SwingUtilities.invokeLater(
                    () -> {
                        spec.commandLine().getOut().println("shown");
                        System.exit(Main.OK);
                    });
        }
    }

    /** A mistake in the settings must not keep a shop closed: it is told, and selling goes on. */
    private DeviceSettings settings(Path data) {
        DeviceSettings kept = DeviceSettings.NONE_GIVEN;
        try {
            kept = DeviceSettings.in(data);
        } catch (DeviceSettingsException e) {
            LOG.error("The device settings are not used", e);
            if (!mistakeTold) {
                mistakeTold = true;
                StartProblem.tell(Texts.of("start.devices", DeviceSettings.FILE, e.line()));
            }
        }
        return chosen(kept);
    }

    /** An option wins over the file. */
    private DeviceSettings chosen(DeviceSettings kept) {
        DeviceSettings it = simulated ? kept.withSimulated(true) : kept;
        it = printer == null ? it : it.withPrinter(Choice.jpos(printer), it.paper());
        it = drawer == null ? it : it.withDrawer(Choice.jpos(drawer));
        it = scanner == null ? it : it.withScanner(Choice.jpos(scanner));
        return scannerFile == null
                ? it
                : it.withScanner(new Choice("file", scannerFile.toAbsolutePath().toString()));
    }
}
