package id.gerai.terminal.ui;

import java.awt.event.ActionEvent;

import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Binds keys to acts. */
public final class Keys {
    private Keys() {}

    /** Wherever the focus is, as long as the component is on screen. */
    public static void bind(JComponent component, String keyStroke, Runnable act) {
        bind(component, JComponent.WHEN_IN_FOCUSED_WINDOW, keyStroke, act);
    }

    /** While the component itself has the focus. */
    public static void bindFocused(JComponent component, String keyStroke, Runnable act) {
        bind(component, JComponent.WHEN_FOCUSED, keyStroke, act);
    }

    private static void bind(JComponent component, int when, String keyStroke, Runnable act) {
        component.getInputMap(when).put(KeyStroke.getKeyStroke(keyStroke), keyStroke);
        component
                .getActionMap()
                .put(
                        keyStroke,
                        new AbstractAction() {
                            @Override
                            public void actionPerformed(ActionEvent e) {
                                if (component.isShowing()) {
                                    act.run();
                                }
                            }
                        });
    }
}
