package id.gerai.server.print;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.io.InputStream;

/**
 * The outlines of Inter (SIL Open Font License, text beside the files), read once and embedded as a
 * subset in each document. Figures all have one width, so that columns of amounts line up.
 */
public final class Fonts implements AutoCloseable {
    private final TrueTypeFont regular = read("Inter-Regular");
    private final TrueTypeFont semiBold = read("Inter-SemiBold");
    private final TrueTypeFont bold = read("Inter-Bold");

    /** The three weights in one document. */
    public record Set(Typeface regular, Typeface semiBold, Typeface bold) {}

    /** Reads the files. */
    public Fonts() throws IOException {}

    /** The weights, embedded in a document as far as they are used. */
    public Set in(PDDocument document) throws IOException {
        return new Set(
                new Typeface(document, regular),
                new Typeface(document, semiBold),
                new Typeface(document, bold));
    }

    private static TrueTypeFont read(String name) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.enableGsubFeature("tnum");
            font.setEnableGsub(false); // no ligatures: shaping each text costs more than the page
            return font;
        }
    }

    @Override
    public void close() throws IOException {
        regular.close();
        semiBold.close();
        bold.close();
    }
}
