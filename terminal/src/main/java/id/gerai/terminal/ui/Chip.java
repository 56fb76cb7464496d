package id.gerai.terminal.ui;

import id.gerai.terminal.ui.Theme.Weight;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

import javax.swing.JLabel;

/** A short word on a rounded ground: a key's name, or a state. */
public final class Chip extends JLabel {
    private final int arc;
    private final boolean outlined;
    private Color fill;

    private Chip(String text, int arc, boolean outlined, Color fill) {
        super(text);
        this.arc = arc;
        this.outlined = outlined;
        this.fill = fill;
        setFont(Theme.font(Weight.SEMIBOLD, Theme.TINY));
        setForeground(Theme.color("ink2"));
        setBorder(Theme.space(2, 6, 2, 6));
    }

    /** The name of a key, as printed on the keyboard. */
    public static Chip key(String name) {
        return new Chip(name, Theme.px(6), true, Theme.color("surface"));
    }

    /** A state in words. */
    public static Chip state(String text) {
        Chip chip = new Chip(text, 999, false, Theme.color("surface"));
        chip.setForeground(Theme.color("ink"));
        return chip;
    }

    /** On a coloured button: outlined in the button's own text colour. */
    public void onColour(Color text, Color ground) {
        setForeground(text);
        fill = ground;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int round = Math.min(arc, getHeight());
        g.setColor(fill);
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, round, round);
        if (outlined) {
            boolean onSurface = fill.equals(Theme.color("surface"));
            g.setColor(onSurface ? Theme.color("line") : getForeground());
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, round, round);
        }
        g.dispose();
        super.paintComponent(graphics);
    }
}
