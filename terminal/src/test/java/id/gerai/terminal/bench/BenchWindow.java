package id.gerai.terminal.bench;

import id.gerai.terminal.journal.Store;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.window.Equipment;
import id.gerai.terminal.window.TillWindow;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The till's real window over a big shop, with Wati at work, driven by keys. */
final class BenchWindow implements AutoCloseable {
    private static final Dimension SIZE = new Dimension(1366, 768);
    private static final long PATIENCE_MS = 20_000;

    private final PaintWatch watch = PaintWatch.install();
    private final Store store;
    private TillWindow window;
    private JFrame frame;

    /**
     * @param directory of a till that is enrolled and has a shift open
     * @param connect to its devices
     */
    BenchWindow(Path directory, Equipment connect) throws Exception {
        store = Store.open(directory);
        SwingUtilities.invokeAndWait(
                () -> {
                    Theme.install();
                    window = new TillWindow(store, connect);
                    frame = window.show(SIZE);
                });
        until("login", () -> showing("pin").isPresent());
        SwingUtilities.invokeAndWait(() -> type("pin", SampleShop.WATIS_PIN));
        press(KeyEvent.VK_ENTER);
        until("counter", () -> showing("find").isPresent());
    }

    Till till() {
        return window.till();
    }

    PaintWatch watch() {
        return watch;
    }

    /** How many lines are on the counter. */
    int lines() {
        return till().sale().basket().items().size();
    }

    /** Replaces what is in a field that is shown. On the event thread. */
    void type(String field, String text) {
        JTextComponent it = (JTextComponent) showing(field).orElseThrow();
        it.requestFocusInWindow();
        it.setText(text);
    }

    /** Presses a key where the focus is, as the system would. */
    void press(int code) throws Exception {
        Component focus = onEventThread(this::focused);
        for (int id : new int[] {KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED}) {
            post(new KeyEvent(focus, id, now(), 0, code, KeyEvent.CHAR_UNDEFINED));
        }
    }

    /** Types a letter into the field for codes and names. */
    void letter(char letter) {
        Component find = showing("find").orElseThrow();
        post(new KeyEvent(find, KeyEvent.KEY_TYPED, now(), 0, KeyEvent.VK_UNDEFINED, letter));
    }

    /** What stands in that field. */
    String searched() {
        return ((JTextComponent) showing("find").orElseThrow()).getText();
    }

    /** The component of a name, if it is to be seen. On the event thread, or where none is busy. */
    Optional<Component> showing(String name) {
        return all(frame).filter(it -> name.equals(it.getName()) && it.isShowing()).findFirst();
    }

    /** Waits until something is so on the event thread. */
    void until(String what, BooleanSupplier isSo) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!onEventThread(isSo::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("not reached: " + what);
            }
            Thread.sleep(2);
        }
    }

    @Override
    public void close() {
        SwingUtilities.invokeLater(frame::dispose);
        till().close();
        store.close();
    }

    private Component focused() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner == null ? frame : owner;
    }

    private static Stream<Component> all(Container root) {
        return Stream.concat(
                Stream.of(root),
                Arrays.stream(root.getComponents())
                        .flatMap(it -> it instanceof Container inner ? all(inner) : Stream.of(it)));
    }

    private static <T> T onEventThread(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }

    private static void post(KeyEvent event) {
        Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(event);
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
