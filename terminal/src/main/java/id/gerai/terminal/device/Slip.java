package id.gerai.terminal.device;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be printed, as a value: no printer and no paper width in it but the line breaks its
 * writer chose. A receipt and its preview on the screen are made of the same slip.
 *
 * @param parts from top to bottom
 */
public record Slip(List<Part> parts) {
    /** Nothing to print. */
    public static final Slip NOTHING = new Slip(List.of());

    /** Columns of a {@link Box}, frame included: a revenue stamp is about 32 mm wide. */
    public static final int BOX_COLUMNS = 24;

    private static final int QR_TEXT_MAX = 24;

    /** How a line of text stands out. */
    public enum Emphasis {
        NORMAL,
        BOLD,
        /** Twice as wide and twice as high: half as many characters fit on a line. */
        LARGE
    }

    /** One piece of a slip. */
    public sealed interface Part permits Text, Barcode, QrCode, Box {}

    /** One line of text, no line break in it. */
    public record Text(String text, Emphasis emphasis) implements Part {
        public Text {
            if (text.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("more than one line: " + text);
            }
        }
    }

    /**
     * A Code 128 barcode with its content written below.
     *
     * @param content printable ASCII, short enough for the paper: about 20 characters on 58 mm
     */
    public record Barcode(String content) implements Part {
        public Barcode {
            if (content.isEmpty() || !content.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
                throw new IllegalArgumentException("not for Code 128: " + content);
            }
        }
    }

    /** A QR code, such as a QRIS payload. */
    public record QrCode(String content) implements Part {}

    /**
     * An empty frame, such as the one for a revenue stamp (<i>bea meterai</i>).
     *
     * @param caption inside at the top; shorter than the frame is wide
     * @param lines height of the empty space, in lines of text
     */
    public record Box(String caption, int lines) implements Part {
        /** Strokes that close into a frame on paper; see {@link #frame}. */
        public static final String DRAWN = "\u2500\u2502\u250c\u2510\u2514\u2518";

        private static final String TYPED = "-|++++";

        /**
         * The frame as lines of text, the same on every kind of paper.
         *
         * @param strokes horizontal, vertical, then the corners: top left, top right, bottom left,
         *     bottom right
         */
        public List<String> frame(String strokes) {
            int inside = BOX_COLUMNS - 2;
            String dashes = strokes.substring(0, 1).repeat(inside);
            char side = strokes.charAt(1);
            List<String> frame = new ArrayList<>();
            frame.add(strokes.charAt(2) + dashes + strokes.charAt(3));
            String shown = caption.substring(0, Math.min(caption.length(), inside));
            frame.add(side + shown + " ".repeat(inside - shown.length()) + side);
            for (int i = 0; i < lines; i++) {
                frame.add(side + " ".repeat(inside) + side);
            }
            frame.add(strokes.charAt(4) + dashes + strokes.charAt(5));
            return frame;
        }
    }

    public Slip {
        parts = List.copyOf(parts);
    }

    /** Plain lines, as they stand. */
    public static Slip ofLines(List<String> lines) {
        return new Slip(lines.stream().<Part>map(line -> new Text(line, Emphasis.NORMAL)).toList());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The slip as plain text, for tests and for whoever has no paper. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Text it -> lines.add(it.text());
                case Barcode it -> lines.add("||| " + it.content() + " |||");
                case QrCode it -> lines.add("[QR " + shortened(it.content()) + "]");
                case Box it -> lines.addAll(it.frame(Box.TYPED));
            }
        }
        return lines;
    }

    private static String shortened(String content) {
        return content.length() <= QR_TEXT_MAX ? content : content.substring(0, QR_TEXT_MAX) + "~";
    }
}
