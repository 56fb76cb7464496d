package id.gerai.terminal.ui;

import id.gerai.terminal.ui.Theme.Weight;

import net.miginfocom.swing.MigLayout;

import java.awt.Color;

import javax.swing.JButton;
import javax.swing.JLabel;

/** A button that shows the key which does the same. */
public final class KeyButton extends JButton {
    private final JLabel label;

    private KeyButton(String text, String key, int size) {
        setLayout(new MigLayout("insets 0 8 0 8, align center center, gap 8"));
        label = Labels.of(text, Weight.SEMIBOLD, size, "ink");
        add(label, "aligny center");
        if (!key.isEmpty()) {
            add(Chip.key(key), "aligny center");
        }
        getAccessibleContext().setAccessibleName(text);
        setFocusable(false);
    }

    /** Another text on it from now on. */
    public void say(String text) {
        label.setText(text);
        getAccessibleContext().setAccessibleName(text);
    }

    /** One of several things that can be done. */
    public static KeyButton plain(String text, String key, Runnable act) {
        KeyButton button = new KeyButton(text, key, Theme.TEXT);
        button.addActionListener(_ -> act.run());
        return button;
    }

    /** The one thing to do next. */
    public static KeyButton primary(String text, String key, Runnable act) {
        KeyButton button = new KeyButton(text, key, Theme.LARGE);
        Color ground = Theme.color("primary");
        button.setBackground(ground);
        button.putClientProperty(
                "FlatLaf.style",
                "background: $Gerai.primary; hoverBackground: $Gerai.primaryStrong;"
                        + " pressedBackground: $Gerai.primaryStrong; borderWidth: 0;"
                        + " disabledBackground: $Gerai.sunken");
        button.label.setForeground(Theme.color("onPrimary"));
        for (var part : button.getComponents()) {
            if (part instanceof Chip chip) {
                chip.onColour(Theme.color("onPrimary"), ground);
            }
        }
        button.addActionListener(_ -> act.run());
        return button;
    }
}
