package id.gerai.server.print;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.io.IOException;

/**
 * One A4 page to draw on, upright unless asked otherwise. Lengths are tenths of a point; x grows to
 * the right, y <em>downwards</em> from the top edge, as one reads.
 */
public final class Canvas implements AutoCloseable {
    public static final int WIDTH = 5953;
    public static final int HEIGHT = 8419;

    /** Control points of a quarter circle as a Bézier curve, in thousandths of the radius. */
    private static final int CURVE = 552;

    private final PDPageContentStream content;
    private final int height;
    private Ink ink;

    /** A new page at the end of a document, upright. */
    public Canvas(PDDocument document) throws IOException {
        this(document, false);
    }

    /**
     * A new page at the end of a document.
     *
     * @param wide lying on its side: {@link #HEIGHT} wide and {@link #WIDTH} high
     */
    public Canvas(PDDocument document, boolean wide) throws IOException {
        PDRectangle upright = PDRectangle.A4;
        PDPage page =
                new PDPage(
                        wide ? new PDRectangle(upright.getHeight(), upright.getWidth()) : upright);
        this.height = wide ? WIDTH : HEIGHT;
        document.addPage(page);
        content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
    }

    /** Text whose baseline starts at a point. */
    public void text(Typeface face, int size, Ink with, int x, int y, String text)
            throws IOException {
        use(with);
        content.beginText();
        content.setFont(face.font(), points(size));
        content.newLineAtOffset(points(x), points(height - y));
        content.showText(text);
        content.endText();
    }

    /** Text whose baseline ends at a point. */
    public void textEndingAt(Typeface face, int size, Ink with, int x, int y, String text)
            throws IOException {
        text(face, size, with, x - face.width(text, size), y, text);
    }

    /** Text centred on a point of its baseline. */
    public void textCentredAt(Typeface face, int size, Ink with, int x, int y, String text)
            throws IOException {
        text(face, size, with, x - face.width(text, size) / 2, y, text);
    }

    /** A horizontal line, as a filled bar below y. */
    public void rule(Ink with, int x, int y, int width, int thickness) throws IOException {
        use(with);
        content.addRect(
                points(x), points(height - y - thickness), points(width), points(thickness));
        content.fill();
    }

    /** A filled box with round corners; y is its top. */
    public void box(Ink with, int x, int y, int width, int height, int radius) throws IOException {
        use(with);
        int left = x;
        int right = x + width;
        int top = height - y;
        int bottom = top - height;
        int bend = radius - radius * CURVE / 1000;
        content.moveTo(points(left + radius), points(bottom));
        lineTo(right - radius, bottom);
        curve(right - bend, bottom, right, bottom + bend, right, bottom + radius);
        lineTo(right, top - radius);
        curve(right, top - bend, right - bend, top, right - radius, top);
        lineTo(left + radius, top);
        curve(left + bend, top, left, top - bend, left, top - radius);
        lineTo(left, bottom + radius);
        curve(left, bottom + bend, left + bend, bottom, left + radius, bottom);
        content.fill();
    }

    /** A QR code in a square; y is its top. */
    public void qr(QrCode code, int x, int y, int side) throws IOException {
        use(Ink.TEXT);
        float module = points(side) / code.size();
        for (int row = 0; row < code.size(); row++) {
            float bottom = points(height - y) - (row + 1) * module;
            for (int column = 0; column < code.size(); column++) {
                int run = code.run(column, row);
                if (run > 0) {
                    content.addRect(points(x) + column * module, bottom, run * module, module);
                    column += run;
                }
            }
        }
        content.fill();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void use(Ink wanted) throws IOException {
        if (ink != wanted) {
            ink = wanted;
            content.setNonStrokingColor(wanted.color());
        }
    }

    private void lineTo(int x, int y) throws IOException {
        content.lineTo(points(x), points(y));
    }

    private void curve(int x1, int y1, int x2, int y2, int x3, int y3) throws IOException {
        content.curveTo(points(x1), points(y1), points(x2), points(y2), points(x3), points(y3));
    }

    private static float points(int tenths) {
        return tenths / 10f;
    }
}
