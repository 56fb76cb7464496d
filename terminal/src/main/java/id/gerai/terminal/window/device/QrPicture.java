package id.gerai.terminal.window.device;

import com.google.zxing.common.BitMatrix;

import id.gerai.terminal.ui.Theme;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;

import javax.swing.JComponent;

/** A QR code, dark on white with its quiet margin, as large as its place in whole dots. */
final class QrPicture extends JComponent {
    private static final int QUIET_MODULES = 4;

    private final transient BitMatrix modules;

    QrPicture(BitMatrix modules, int size) {
        this.modules = modules;
        setPreferredSize(new Dimension(Theme.px(size), Theme.px(size)));
        setMinimumSize(new Dimension(Theme.px(size / 2), Theme.px(size / 2)));
    }

    @Override
    protected void paintComponent(Graphics g) {
        int across = modules.getWidth() + 2 * QUIET_MODULES;
        int dot = Math.max(1, Math.min(getWidth(), getHeight()) / across);
        int left = (getWidth() - across * dot) / 2;
        int top = (getHeight() - across * dot) / 2;
        g.setColor(Color.WHITE);
        g.fillRect(left, top, across * dot, across * dot);
        g.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    g.fillRect(
                            left + (x + QUIET_MODULES) * dot,
                            top + (y + QUIET_MODULES) * dot,
                            dot,
                            dot);
                }
            }
        }
    }
}
