package id.gerai.server.print;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One weight of the typeface in one document: what it can draw, and how wide that is. */
public final class Typeface {
    private static final int UNITS_PER_EM = 1000;
    private static final char INSTEAD = '?';

    private final PDType0Font font;

    /** Width of each character met so far in thousandths of the size; below zero for no glyph. */
    private final Map<Integer, Float> widths = new HashMap<>();

    Typeface(PDDocument document, TrueTypeFont outlines) throws IOException {
        this.font = PDType0Font.load(document, outlines, true);
    }

    PDType0Font font() {
        return font;
    }

    /** The text with what this typeface cannot draw replaced, so that no name stops a run. */
    public String drawable(String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .map(c -> width(c) < 0 ? INSTEAD : c)
                .forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    /** How wide a text is at a size, both in tenths of a point; rounded up. */
    public int width(String text, int size) {
        float units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += Math.max(0, width(text.codePointAt(i)));
        }
        return (int) Math.ceil(units * size / UNITS_PER_EM);
    }

    /** Lines no wider than asked for, broken at spaces, and within a word only if it must be. */
    public List<String> wrap(String text, int size, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : drawable(text).strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width && line.length() > 1) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /** The largest size at which a text fits, between two sizes. */
    public int sizeFor(String text, int width, int largest, int smallest) {
        int size = largest;
        while (size > smallest && width(text, size) > width) {
            size -= 5;
        }
        return size;
    }

    private int fitting(String word, int size, int width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private float width(int codePoint) {
        return widths.computeIfAbsent(codePoint, this::measured);
    }

    private float measured(int codePoint) {
        try {
            return font.getStringWidth(Character.toString(codePoint));
        } catch (IllegalArgumentException _) {
            return -1; // PDFBox has no other way to say that there is no such glyph
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
