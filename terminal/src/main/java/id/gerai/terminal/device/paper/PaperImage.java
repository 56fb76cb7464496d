package id.gerai.terminal.device.paper;

import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.escpos.EscPos;
import id.gerai.terminal.device.escpos.SlipBytes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Draws paper at the printer's own 8 dots a millimetre: 384 dots for 32 columns, 576 for 48. Dark
 * ink on light paper, whatever the theme.
 */
public final class PaperImage {
    private static final int LINE_DOTS = 30;
    private static final int ASCENT_DOTS = 23;
    private static final int MARGIN_DOTS = 16;
    private static final int CAPTION_DOTS = 24;
    private static final int GAP_DOTS = 8;
    private static final int TYPE_SIZE = 20;
    private static final Color PAPER = new Color(0xFFFFFF);
    private static final Color INK = new Color(0x1A1A1A);
    private static final Color EDGE = new Color(0xB0B0B0);
    private static final Font REGULAR = font(FlatJetBrainsMonoFont.STYLE_REGULAR);
    private static final Font BOLD = font(FlatJetBrainsMonoFont.STYLE_BOLD);

    private final int width;
    private Graphics2D g;
    private int y;

    private PaperImage(int width) {
        this.width = width;
    }

    /**
     * What a slip looks like on paper.
     *
     * @param columns of the printer: 32, 42 or 48
     */
    public static BufferedImage of(Slip slip, int columns) {
        return of(PaperReader.read(SlipBytes.of(slip, new EscPos("858"), columns, true)), columns);
    }

    /** What marks look like on paper of so many columns. */
    public static BufferedImage of(List<Mark> marks, int columns) {
        int dots = columns * EscPos.DOTS_PER_COLUMN;
        int height = 2 * MARGIN_DOTS + marks.stream().mapToInt(PaperImage::height).sum();
        BufferedImage image =
                new BufferedImage(dots + 2 * MARGIN_DOTS, height, BufferedImage.TYPE_INT_RGB);
        PaperImage paper = new PaperImage(dots);
        paper.g = image.createGraphics();
        paper.draw(marks, image);
        paper.g.dispose();
        return image;
    }

    /** The modules of a QR code, true for dark, without a margin. */
    public static BitMatrix qr(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content, e);
        }
    }

    private void draw(List<Mark> marks, BufferedImage image) {
        g.setColor(PAPER);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(INK);
        g.translate(MARGIN_DOTS, MARGIN_DOTS);
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Row it -> row(it);
                case Mark.Bars it -> bars(it);
                case Mark.Qr it -> qr(it);
                case Mark.Cut _ -> cut();
                case Mark.Feed _, Mark.Pulse _, Mark.Unknown _ -> g.setColor(INK);
            }
            y += height(mark);
        }
    }

    private static int height(Mark mark) {
        return switch (mark) {
            case Mark.Row it -> it.large() ? 2 * LINE_DOTS : LINE_DOTS;
            case Mark.Bars it -> it.heightDots() + CAPTION_DOTS + 2 * GAP_DOTS;
            case Mark.Qr it -> qr(it.content()).getHeight() * it.moduleDots() + 2 * GAP_DOTS;
            case Mark.Feed it -> it.lines() * LINE_DOTS;
            case Mark.Cut _ -> LINE_DOTS;
            case Mark.Pulse _, Mark.Unknown _ -> 0;
        };
    }

    private void row(Mark.Row row) {
        int columns = row.runs().stream().mapToInt(it -> it.text().length() * scale(it)).sum();
        int x = row.centred() ? (width - columns * EscPos.DOTS_PER_COLUMN) / 2 : 0;
        for (Mark.Run run : row.runs()) {
            int scale = scale(run);
            g.setFont((run.bold() ? BOLD : REGULAR).deriveFont((float) TYPE_SIZE * scale));
            for (int i = 0; i < run.text().length(); i++) {
                String character = run.text().substring(i, i + 1);
                g.drawString(character, x, y + ASCENT_DOTS * scale);
                x += EscPos.DOTS_PER_COLUMN * scale;
            }
        }
    }

    private static int scale(Mark.Run run) {
        return run.large() ? 2 : 1;
    }

    private void bars(Mark.Bars it) {
        boolean[] modules = new Code128Writer().encode(it.content());
        int x = it.centred() ? (width - modules.length * it.moduleDots()) / 2 : 0;
        for (int i = 0; i < modules.length; i++) {
            if (modules[i]) {
                g.fillRect(x + i * it.moduleDots(), y + GAP_DOTS, it.moduleDots(), it.heightDots());
            }
        }
        g.setFont(REGULAR.deriveFont((float) TYPE_SIZE));
        int caption = it.content().length() * EscPos.DOTS_PER_COLUMN;
        g.drawString(
                it.content(),
                x + (modules.length * it.moduleDots() - caption) / 2,
                y + GAP_DOTS + it.heightDots() + ASCENT_DOTS - 2);
    }

    private void qr(Mark.Qr it) {
        BitMatrix modules = qr(it.content());
        int size = it.moduleDots();
        int left = it.centred() ? (width - modules.getWidth() * size) / 2 : 0;
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    g.fillRect(left + column * size, y + GAP_DOTS + row * size, size, size);
                }
            }
        }
    }

    private void cut() {
        g.setColor(EDGE);
        g.setStroke(
                new BasicStroke(
                        2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {8, 8}, 0));
        g.drawLine(-MARGIN_DOTS, y + LINE_DOTS / 2, width + MARGIN_DOTS, y + LINE_DOTS / 2);
        g.setColor(INK);
    }

    private static Font font(String file) {
        try (InputStream in = FlatJetBrainsMonoFont.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("Bug: the paper's typeface is missing", e);
        }
    }
}
