package id.gerai.terminal.sale;

import id.gerai.ledger.product.Price;
import id.gerai.ledger.product.Product;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;

import net.miginfocom.swing.MigLayout;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;

/** A key that puts one of a product on the counter. A member's own goods have an edge. */
final class ProductKey extends JButton {
    private static final int EDGE = 5;
    private static final int EDGE_FROM = 10;
    private final boolean consigned;
    private boolean marked;

    ProductKey(Product product, Price cost, String small) {
        consigned = product.consignment().isPresent();
        setLayout(
                new MigLayout(
                        "insets 6 0 4 0, wrap 1, gapy 0, gapx 4",
                        "[grow, fill]",
                        "[grow, 0::, top][]"));
        add(name(product), "grow, wmin 0, hmin 0");
        JLabel price = Labels.of("", Weight.BOLD, Theme.MEDIUM - 1, "ink");
        price.setText(cost.amount().toString());
        add(price, "split 2, growx 0");
        JLabel note = Labels.of(small, Weight.REGULAR, Theme.TINY, "ink3");
        add(note, "gapleft push, wmin 0");
        setMargin(new Insets(Theme.px(2), Theme.px(10), Theme.px(2), Theme.px(6)));
        setFocusable(false);
        setToolTipText(product.name());
        getAccessibleContext().setAccessibleName(product.name() + " " + price.getText());
    }

    /** The key that Enter presses. */
    void setMarked(boolean itIs) {
        marked = itIs;
        putClientProperty("JComponent.outline", itIs ? Theme.color("primary") : null);
    }

    boolean isMarked() {
        return marked;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (consigned) {
            Graphics2D g = (Graphics2D) graphics.create();
            Color edge = Theme.color("consignment");
            g.setColor(edge);
            int width = Theme.px(EDGE);
            int from = Theme.px(EDGE_FROM);
            g.fillRoundRect(2, from, width, getHeight() - 2 * from, width, width);
            g.dispose();
        }
    }

    /** A text area, since a label would not wrap a long name. */
    private static JTextArea name(Product product) {
        JTextArea name = new JTextArea(product.name());
        name.setFont(Theme.font(Weight.SEMIBOLD, Theme.TEXT));
        name.setLineWrap(true);
        name.setWrapStyleWord(true);
        name.setEditable(false);
        name.setFocusable(false);
        name.setOpaque(false);
        name.setEnabled(false);
        name.setDisabledTextColor(Theme.color("ink"));
        name.setBorder(null);
        name.setMargin(null);
        // Clicks belong to the key below it.
        name.setHighlighter(null);
        // Else the caret of the last name scrolls the grid down.
        ((DefaultCaret) name.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        name.addMouseListener(new ClickThrough());
        return name;
    }
}
