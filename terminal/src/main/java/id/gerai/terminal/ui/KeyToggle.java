package id.gerai.terminal.ui;

import id.gerai.terminal.ui.Theme.Weight;

import java.util.List;

import javax.swing.ButtonGroup;
import javax.swing.JToggleButton;

/** One of a few choices side by side, each with the key that makes it. */
public final class KeyToggle extends JToggleButton {

    public KeyToggle(String text, String key, Runnable act) {
        super(text + "  " + key);
        setFont(Theme.font(Weight.SEMIBOLD, Theme.TEXT));
        setFocusable(false);
        addActionListener(_ -> act.run());
    }

    /** Lets one of them exclude the others. */
    public static void group(List<KeyToggle> choices) {
        ButtonGroup group = new ButtonGroup();
        choices.forEach(group::add);
    }
}
