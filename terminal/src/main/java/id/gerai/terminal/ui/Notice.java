package id.gerai.terminal.ui;

import id.gerai.terminal.ui.Theme.Weight;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;

import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;

/**
 * Says what went wrong and what to do, whole, on as many lines as it takes; gone when there is
 * nothing to say. As wide as it is given.
 */
public final class Notice extends JPanel {
    private static final int WIDTH_BEFORE_LAYOUT = 400;

    private final JTextArea text = new JTextArea();

    public Notice() {
        super(new BorderLayout());
        setBorder(Theme.space(8, 12, 8, 12));
        text.setFont(Theme.font(Weight.SEMIBOLD, Theme.TEXT));
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setBorder(BorderFactory.createEmptyBorder());
        add(text);
        setName("notice");
        clear();
    }

    /** Nothing happened, and why. */
    public void refuse(String what) {
        show(what, "danger", "dangerSoft");
    }

    /** Something to look at. */
    public void hint(String what) {
        show(what, "warn", "warnSoft");
    }

    public void clear() {
        setVisible(false);
    }

    /** What it says; empty where it says nothing. */
    public String text() {
        return isVisible() ? text.getText() : "";
    }

    /** Its height follows from its width, which is known only once it was laid out. */
    @Override
    public Dimension getPreferredSize() {
        Insets insets = getInsets();
        int width = getWidth() == 0 ? Theme.px(WIDTH_BEFORE_LAYOUT) : getWidth();
        text.setSize(width - insets.left - insets.right, Short.MAX_VALUE);
        return new Dimension(0, text.getPreferredSize().height + insets.top + insets.bottom);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean otherWidth = width != getWidth();
        super.setBounds(x, y, width, height);
        if (otherWidth) {
            SwingUtilities.invokeLater(this::revalidate);
        }
    }

    private void show(String what, String ink, String ground) {
        text.setText(what);
        text.setForeground(Theme.color(ink));
        setBackground(Theme.color(ground));
        setVisible(true);
        revalidate();
    }
}
