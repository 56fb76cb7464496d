package id.gerai.terminal.window;

import id.gerai.terminal.ui.Theme;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollBar;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;

/**
 * Finds what a cashier could not read or hit: text that is cut off, parts that lie outside of their
 * place or over one another, and buttons smaller than a finger.
 */
final class ScreenCheck {
    private static final int FINGER = 44;

    /** The invisible rim of buttons and fields, which the layout lets stand out. */
    private static final int VISUAL_PADDING = 3;

    private final List<String> faults = new ArrayList<>();

    private ScreenCheck() {}

    /** What is wrong with all that is in sight below a component; empty where nothing is. */
    static List<String> faults(Container root) {
        ScreenCheck check = new ScreenCheck();
        check.look(root);
        return check.faults;
    }

    private void look(Container parent) {
        List<Component> shown = new ArrayList<>();
        for (Component child : parent.getComponents()) {
            if (child.isVisible() && child.isShowing()) {
                shown.add(child);
                place(child, parent);
                read(child);
                touch(child);
                // What is inside of a field is the widget set's own.
                if (child instanceof Container it
                        && !(child instanceof JScrollBar)
                        && !(child instanceof JTextField)) {
                    look(it);
                }
            }
        }
        overlaps(parent, shown);
    }

    private void place(Component it, Container parent) {
        Rectangle room = new Rectangle(parent.getSize());
        Rectangle own = it.getBounds();
        room.grow(VISUAL_PADDING, VISUAL_PADDING);
        // The row of categories goes sideways by key, and says so.
        boolean sideways = "categories".equals(it.getName());
        boolean outside =
                parent instanceof JViewport
                        ? own.width > room.width && !sideways
                        : !own.isEmpty() && !room.contains(own);
        if (outside) {
            fault(it, "is outside of its parent %s: %s".formatted(room.getSize(), own));
        }
    }

    private void read(Component it) {
        if (it instanceof JLabel label && label.getText() != null && !label.getText().isBlank()) {
            boolean cut = wants(label).width > label.getWidth();
            boolean wholeAtHand = label.getText().equals(label.getToolTipText());
            if (cut && !wholeAtHand) {
                fault(it, "is cut off: needs %d".formatted(wants(label).width));
            }
            if (wants(label).height > label.getHeight()) {
                fault(it, "is cut off below: needs %d".formatted(wants(label).height));
            }
        }
        if (it instanceof JTextArea area
                && area.getLineWrap()
                && area.getPreferredSize().height > area.getHeight()
                && ((JComponent) area.getParent()).getToolTipText() == null
                && !(area.getParent() instanceof JViewport)) {
            fault(it, "is cut off: needs height %d".formatted(area.getPreferredSize().height));
        }
    }

    private static Dimension wants(JLabel label) {
        return label.getPreferredSize();
    }

    private void touch(Component it) {
        int finger = Theme.px(FINGER);
        boolean target = it instanceof AbstractButton && !(it.getParent() instanceof JScrollBar);
        if (target && (it.getWidth() < finger || it.getHeight() < finger)) {
            fault(it, "is smaller than a finger: %s".formatted(it.getSize()));
        }
    }

    private void overlaps(Container parent, List<Component> shown) {
        if (parent.getLayout() instanceof CardLayout) {
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            for (int j = i + 1; j < shown.size(); j++) {
                Rectangle both = shown.get(i).getBounds().intersection(shown.get(j).getBounds());
                if (both.width > VISUAL_PADDING && both.height > VISUAL_PADDING) {
                    fault(shown.get(i), "lies over " + describe(shown.get(j)));
                }
            }
        }
    }

    private void fault(Component it, String what) {
        faults.add(describe(it) + " " + what);
    }

    private static String describe(Component it) {
        String text =
                switch (it) {
                    case JLabel label -> label.getText();
                    case JTextArea area -> area.getText();
                    case JComponent other -> other.getAccessibleContext().getAccessibleName();
                    default -> "";
                };
        Rectangle at = SwingUtilities.convertRectangle(it.getParent(), it.getBounds(), null);
        return "%s '%s' at %d,%d %dx%d"
                .formatted(it.getClass().getSimpleName(), text, at.x, at.y, at.width, at.height);
    }
}
