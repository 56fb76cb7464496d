package id.gerai.terminal.ui;

import id.gerai.terminal.ui.Theme.Weight;

import net.miginfocom.swing.MigLayout;

import java.awt.Color;
import java.awt.Insets;
import java.util.List;

import javax.swing.ButtonGroup;
import javax.swing.JLabel;
import javax.swing.JToggleButton;

/** One of a few choices side by side, each with the key that makes it. */
public final class KeyToggle extends JToggleButton {
    private final JLabel label;
    private final Chip chip;

    public KeyToggle(String text, String key, Runnable act) {
        setLayout(new MigLayout("insets 0, align center center, gap 5, hidemode 3"));
        label = Labels.of(text, Weight.SEMIBOLD, Theme.TEXT, "ink");
        chip = Chip.key(key);
        chip.setVisible(!key.isEmpty());
        add(label, "aligny center, wmin 0");
        add(chip, "aligny center, wmin pref");
        setMargin(new Insets(Theme.px(2), Theme.px(2), Theme.px(2), Theme.px(2)));
        putClientProperty(
                "FlatLaf.style",
                "background: $Gerai.surface; hoverBackground: $Gerai.sunken;"
                        + " borderColor: $Gerai.line");
        getAccessibleContext().setAccessibleName(text);
        setFocusable(false);
        addActionListener(_ -> act.run());
        addItemListener(_ -> showState());
    }

    /** Lets one of them exclude the others; the group can be cleared. */
    public static ButtonGroup group(List<KeyToggle> choices) {
        ButtonGroup group = new ButtonGroup();
        choices.forEach(group::add);
        return group;
    }

    private void showState() {
        Color text = Theme.color(isSelected() ? "surface" : "ink");
        label.setForeground(text);
        chip.onColour(
                isSelected() ? text : Theme.color("ink2"),
                Theme.color(isSelected() ? "ink" : "surface"));
    }
}
