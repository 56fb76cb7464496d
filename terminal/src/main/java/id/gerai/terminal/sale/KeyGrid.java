package id.gerai.terminal.sale;

import id.gerai.terminal.ui.Theme;

import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.util.List;

import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;

/** Product keys in rows, as many to a row as fit, filling the height when there are few. */
final class KeyGrid extends JPanel implements Scrollable {
    private static final int KEY_WIDTH_MIN = 172;
    private static final int KEY_HEIGHT_MIN = 112;
    private static final int GAP = 12;
    private static final int ROWS_MIN = 4;

    KeyGrid() {
        setLayout(new GridLayout(ROWS_MIN, 1, Theme.px(GAP), Theme.px(GAP)));
        setBackground(Theme.color("canvas"));
    }

    void show(List<ProductKey> keys) {
        removeAll();
        keys.forEach(this::add);
        arrange();
        revalidate();
        repaint();
        // Once laid out: new keys always begin at the first.
        SwingUtilities.invokeLater(() -> scrollRectToVisible(new Rectangle(0, 0, 1, 1)));
    }

    @Override
    public void doLayout() {
        arrange();
        super.doLayout();
    }

    private void arrange() {
        int columns = columns();
        int rows = Math.max(ROWS_MIN, Math.ceilDiv(getComponentCount(), columns));
        GridLayout grid = (GridLayout) getLayout();
        grid.setRows(rows);
        grid.setColumns(columns);
        // GridLayout spreads the given count over its rows: empty places keep the keys' size.
        while (getComponentCount() < rows * columns && getComponentCount() > 0) {
            JPanel place = new JPanel();
            place.setOpaque(false);
            add(place);
        }
    }

    private int columns() {
        int width = getParent() == null ? 0 : getParent().getWidth();
        return Math.max(2, (width + Theme.px(GAP)) / Theme.px(KEY_WIDTH_MIN + GAP));
    }

    @Override
    public Dimension getPreferredSize() {
        int rows = Math.max(ROWS_MIN, Math.ceilDiv(getComponentCount(), columns()));
        return new Dimension(
                Theme.px(KEY_WIDTH_MIN), rows * Theme.px(KEY_HEIGHT_MIN + GAP) - Theme.px(GAP));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return Theme.px(KEY_HEIGHT_MIN + GAP) / 2;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getPreferredSize().height < getParent().getHeight();
    }
}
