package id.gerai.terminal.ui;

import id.gerai.terminal.ui.Theme.Weight;

import java.awt.BorderLayout;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** One line that says what went wrong and what to do; gone when there is nothing to say. */
public final class Notice extends JPanel {
    private final JLabel label = Labels.of(" ", Weight.SEMIBOLD, Theme.TEXT, "danger");

    public Notice() {
        super(new BorderLayout());
        setBorder(BorderFactory.createEmptyBorder(8, 12, 8, 12));
        add(label);
        setName("notice");
        clear();
    }

    /** Nothing happened, and why. */
    public void refuse(String text) {
        show(text, "danger", "dangerSoft");
    }

    /** Something to look at. */
    public void hint(String text) {
        show(text, "warn", "warnSoft");
    }

    public void clear() {
        setVisible(false);
    }

    /** What it says; empty where it says nothing. */
    public String text() {
        return isVisible() ? label.getText() : "";
    }

    private void show(String text, String ink, String ground) {
        label.setText(text);
        label.setToolTipText(text);
        label.setForeground(Theme.color(ink));
        setBackground(Theme.color(ground));
        setVisible(true);
        revalidate();
    }
}
