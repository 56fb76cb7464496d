package id.gerai.terminal.window;

import id.gerai.terminal.device.BurstDetector;

import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * Catches a scanner that types like a keyboard, wherever the focus is, and takes what it typed out
 * of the field it fell into.
 */
final class KeyboardWedge implements KeyEventDispatcher {
    private final BurstDetector detector = new BurstDetector();
    private final Window window;
    private final Consumer<String> scanned;
    private boolean swallowEnter;

    private KeyboardWedge(Window window, Consumer<String> scanned) {
        this.window = window;
        this.scanned = scanned;
    }

    /**
     * Listens to one window, until it is closed; what is typed into another is not for the till.
     */
    static void install(Window window, Consumer<String> scanned) {
        KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        KeyboardWedge wedge = new KeyboardWedge(window, scanned);
        keyboard.addKeyEventDispatcher(wedge);
        window.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosed(WindowEvent e) {
                        keyboard.removeKeyEventDispatcher(wedge);
                    }
                });
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent e) {
        return SwingUtilities.isDescendingFrom(e.getComponent(), window) && heard(e);
    }

    private boolean heard(KeyEvent e) {
        boolean enter = e.getKeyChar() == '\n' || e.getKeyChar() == '\r';
        if (enter && e.getID() == KeyEvent.KEY_PRESSED) {
            Optional<String> code = detector.typed('\n', e.getWhen());
            code.ifPresent(
                    it -> {
                        takeOutOf(e, it);
                        scanned.accept(it);
                    });
            swallowEnter = code.isPresent();
            return swallowEnter;
        }
        if (enter) {
            return swallowEnter;
        }
        if (e.getID() == KeyEvent.KEY_TYPED) {
            detector.typed(e.getKeyChar(), e.getWhen());
        }
        return false;
    }

    private static void takeOutOf(KeyEvent e, String code) {
        if (e.getComponent() instanceof JTextComponent field && field.getText().endsWith(code)) {
            field.setText(field.getText().substring(0, field.getText().length() - code.length()));
        }
    }
}
