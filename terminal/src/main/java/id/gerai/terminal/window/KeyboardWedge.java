package id.gerai.terminal.window;

import id.gerai.terminal.device.BurstDetector;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;

/**
 * Catches a scanner that types like a keyboard, wherever the focus is. A field that it fell into
 * gets back what stood there before; elsewhere, where a digit may be the key of an act, what is
 * typed waits for the blink of an eye in which a hand cannot type a second one.
 */
final class KeyboardWedge implements KeyEventDispatcher, AutoCloseable {
    /** Longer than a scanner's pause between two characters, shorter than a person notices. */
    private static final int HOLD_MS = 60;

    private final KeyboardFocusManager keyboard =
            KeyboardFocusManager.getCurrentKeyboardFocusManager();
    private final BurstDetector detector = new BurstDetector();
    private final Window window;
    private final Consumer<String> scanned;
    private final List<KeyEvent> held = new ArrayList<>();
    private final Timer release = new Timer(HOLD_MS, _ -> letGo());
    private Optional<Before> before = Optional.empty();
    private long lastTyped;
    private boolean swallowEnter;
    private boolean replaying;
    private final WindowAdapter closing =
            new WindowAdapter() {
                @Override
                public void windowClosed(WindowEvent e) {
                    close();
                }
            };

    /** What stood in a field before a scanner may have begun to type into it. */
    private record Before(JTextComponent field, String text, int from, int to) {
        static Optional<Before> of(Component component) {
            return component instanceof JTextComponent it
                    ? Optional.of(
                            new Before(
                                    it, it.getText(), it.getSelectionStart(), it.getSelectionEnd()))
                    : Optional.empty();
        }

        void restore() {
            field.setText(text);
            field.select(from, to);
        }
    }

    private KeyboardWedge(Window window, Consumer<String> scanned) {
        this.window = window;
        this.scanned = scanned;
        release.setRepeats(false);
    }

    /**
     * Listens to one window, until it or this is closed; what is typed into another is not for the
     * till.
     */
    static KeyboardWedge install(Window window, Consumer<String> scanned) {
        KeyboardWedge wedge = new KeyboardWedge(window, scanned);
        wedge.keyboard.addKeyEventDispatcher(wedge);
        window.addWindowListener(wedge.closing);
        return wedge;
    }

    @Override
    public void close() {
        release.stop();
        keyboard.removeKeyEventDispatcher(this);
        window.removeWindowListener(closing);
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent e) {
        return !replaying && SwingUtilities.isDescendingFrom(e.getComponent(), window) && heard(e);
    }

    private boolean heard(KeyEvent e) {
        boolean enter = e.getKeyChar() == '\n' || e.getKeyChar() == '\r';
        if (enter && e.getID() == KeyEvent.KEY_PRESSED) {
            Optional<String> code = detector.typed('\n', e.getWhen());
            if (code.isPresent()) {
                held.clear();
                before.ifPresent(Before::restore);
                scanned.accept(code.get());
            } else {
                letGo();
            }
            swallowEnter = code.isPresent();
            return swallowEnter;
        }
        if (enter) {
            return swallowEnter;
        }
        return e.getID() == KeyEvent.KEY_TYPED && typed(e);
    }

    private boolean typed(KeyEvent e) {
        if (e.getWhen() - lastTyped > HOLD_MS) {
            before = Before.of(e.getComponent());
        }
        lastTyped = e.getWhen();
        detector.typed(e.getKeyChar(), e.getWhen());
        if (e.getComponent() instanceof JTextComponent) {
            return false;
        }
        held.add(e);
        release.restart();
        return true;
    }

    /** It was a hand after all: what waited is typed now. */
    private void letGo() {
        release.stop();
        List<KeyEvent> typed = List.copyOf(held);
        held.clear();
        replaying = true;
        try {
            typed.forEach(it -> keyboard.redispatchEvent(it.getComponent(), it));
        } finally {
            replaying = false;
        }
    }
}
