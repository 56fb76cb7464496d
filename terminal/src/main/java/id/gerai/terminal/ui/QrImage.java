package id.gerai.terminal.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.Map;

import javax.swing.JComponent;

/** A QR code as large as its place allows, always dark on white: cameras want it so. */
public final class QrImage extends JComponent {
    private static final int QUIET_MODULES = 2;
    private static final int SIZE = 280;
    private static final int SMALLEST = 160;

    private BitMatrix code = new BitMatrix(1);

    public QrImage() {
        setPreferredSize(new Dimension(Theme.px(SIZE), Theme.px(SIZE)));
        setMinimumSize(new Dimension(Theme.px(SMALLEST), Theme.px(SMALLEST)));
    }

    /**
     * Shows a text as a code.
     *
     * @throws IllegalArgumentException if it is too long for any code
     */
    public void show(String text) {
        try {
            code =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(EncodeHintType.MARGIN, QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold this text", e);
        }
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        int module = Math.max(1, Math.min(getWidth(), getHeight()) / code.getWidth());
        int size = module * code.getWidth();
        int left = (getWidth() - size) / 2;
        int top = (getHeight() - size) / 2;
        graphics.setColor(Color.WHITE);
        graphics.fillRect(left, top, size, size);
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    graphics.fillRect(left + x * module, top + y * module, module, module);
                }
            }
        }
    }
}
