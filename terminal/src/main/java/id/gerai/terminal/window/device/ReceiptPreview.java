package id.gerai.terminal.window.device;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.paper.PaperImage;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Theme;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;

/**
 * A slip as it comes out of the printer, dot by dot, on light paper in either theme. As wide as its
 * place allows and never wider than the paper is; scrolls down.
 */
public final class ReceiptPreview extends JScrollPane {
    private static final int STEP = 40;

    private final Sheet sheet = new Sheet();

    /** Empty. */
    public ReceiptPreview() {
        setViewportView(sheet);
        setBorder(BorderFactory.createEmptyBorder());
        getViewport().setBackground(Theme.color("sunken"));
        setHorizontalScrollBarPolicy(HORIZONTAL_SCROLLBAR_NEVER);
        getVerticalScrollBar().setUnitIncrement(STEP);
        setName("receipt-preview");
        getAccessibleContext().setAccessibleName(Texts.of("preview.title"));
    }

    /**
     * Shows a slip from its top.
     *
     * @param columns of the paper: 32, 42 or 48
     */
    public void show(Slip slip, int columns) {
        sheet.image = PaperImage.of(slip, columns);
        getAccessibleContext().setAccessibleDescription(String.join("\n", slip.lines()));
        sheet.revalidate();
        sheet.repaint();
        getVerticalScrollBar().setValue(0);
    }

    /** The paper. */
    private static final class Sheet extends JComponent implements Scrollable {
        private static final int GAP = 16;

        private transient BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

        @Override
        public Dimension getPreferredSize() {
            int width = paperWidth();
            return new Dimension(
                    width + 2 * GAP, image.getHeight() * width / image.getWidth() + 2 * GAP);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            int width = paperWidth();
            int height = image.getHeight() * width / image.getWidth();
            int left = (getWidth() - width) / 2;
            g.setColor(Color.WHITE);
            g.fillRect(left, GAP, width, height);
            g.drawImage(image, left, GAP, width, height, null);
            g.setColor(Theme.color("line"));
            g.drawRect(left, GAP, width, height);
            g.dispose();
        }

        private int paperWidth() {
            int room = getParent() == null ? image.getWidth() : getParent().getWidth() - 2 * GAP;
            return Math.clamp(room, 1, image.getWidth());
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle shown, int orientation, int direction) {
            return STEP;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle shown, int orientation, int direction) {
            return shown.height - STEP;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }
}
