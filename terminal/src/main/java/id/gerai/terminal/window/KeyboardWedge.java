package id.gerai.terminal.window;

import id.gerai.terminal.device.BurstDetector;

import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.text.JTextComponent;

/**
 * Catches a scanner that types like a keyboard, wherever the focus is, and takes what it typed out
 * of the field it fell into.
 */
final class KeyboardWedge implements KeyEventDispatcher {
    private final BurstDetector detector = new BurstDetector();
    private final Consumer<String> scanned;
    private boolean swallowEnter;

    private KeyboardWedge(Consumer<String> scanned) {
        this.scanned = scanned;
    }

    static void install(Consumer<String> scanned) {
        KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .addKeyEventDispatcher(new KeyboardWedge(scanned));
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent e) {
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
