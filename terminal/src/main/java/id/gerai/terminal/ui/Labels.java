package id.gerai.terminal.ui;

import id.gerai.terminal.ui.Theme.Weight;

import javax.swing.JLabel;
import javax.swing.SwingConstants;

/** Labels in the type of the till. */
public final class Labels {
    private Labels() {}

    public static JLabel text(String text) {
        return of(text, Weight.REGULAR, Theme.TEXT, "ink");
    }

    public static JLabel quiet(String text) {
        return of(text, Weight.REGULAR, Theme.TEXT, "ink2");
    }

    public static JLabel small(String text) {
        return of(text, Weight.REGULAR, Theme.SMALL, "ink2");
    }

    public static JLabel strong(String text) {
        return of(text, Weight.BOLD, Theme.MEDIUM, "ink");
    }

    public static JLabel title(String text) {
        return of(text, Weight.BOLD, Theme.HUGE, "ink");
    }

    /** Over a sheet. */
    public static JLabel heading(String text) {
        return of(text, Weight.BOLD, Theme.LARGE + 2, "ink");
    }

    /** The same with its whole text at hand, where there may be no room for it. */
    public static JLabel whole(JLabel label) {
        label.setToolTipText(label.getText());
        return label;
    }

    /** An amount, flush right. */
    public static JLabel figure(String text, int size) {
        JLabel label = of(text, Weight.BOLD, size, "ink");
        label.setHorizontalAlignment(SwingConstants.RIGHT);
        return label;
    }

    public static JLabel of(String text, Weight weight, int size, String color) {
        JLabel label = new JLabel(text);
        label.putClientProperty("html.disable", Boolean.TRUE);
        label.setFont(Theme.font(weight, size));
        label.setForeground(Theme.color(color));
        return label;
    }
}
