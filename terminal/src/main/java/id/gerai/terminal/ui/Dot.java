package id.gerai.terminal.ui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

import javax.swing.Icon;

/** A state's mark, told by shape as well as colour: disc, triangle, square. */
public record Dot(Kind kind) implements Icon {
    private static final int SIZE = 10;

    /** How things are. */
    public enum Kind {
        OK("ok"),
        LOOK("look"),
        BAD("danger");

        private final String color;

        Kind(String color) {
            this.color = color;
        }
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color color = Theme.color(kind.color);
        g.setColor(color);
        switch (kind) {
            case OK -> g.fill(new Ellipse2D.Float(x, y, size(), size()));
            case LOOK -> g.fill(triangle(x, y));
            case BAD -> g.fillRect(x, y, size(), size());
        }
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return size();
    }

    @Override
    public int getIconHeight() {
        return size();
    }

    private static int size() {
        return Theme.px(SIZE);
    }

    private static Path2D triangle(int x, int y) {
        int size = size();
        Path2D path = new Path2D.Float();
        path.moveTo(x + size / 2f, y);
        path.lineTo(x + size, y + size);
        path.lineTo(x, y + size);
        path.closePath();
        return path;
    }
}
