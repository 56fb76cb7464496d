package id.gerai.server.statement;

import id.gerai.server.print.Canvas;
import id.gerai.server.print.Fonts;
import id.gerai.server.print.Ink;
import id.gerai.server.print.Typeface;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a label and right-aligned amounts. Columns are as wide as the longest amount, and the
 * type gets smaller only where the amounts would not fit otherwise.
 */
final class StatementTable {
    private static final int SIZE = 105;
    private static final int SMALLEST = 60;
    private static final int GAP = 140;
    private static final int NARROWEST_LABEL = 1000;
    private static final int ROW = 212;
    private static final int LINE = 140;

    private final Fonts.Set fonts;
    private final List<List<String>> rows;
    private final boolean totalled;
    private final int width;
    private final int size;
    private final int[] columns;

    /**
     * A table.
     *
     * @param rows the headings first; each a label and as many amounts
     * @param totalled true where the last row is a total
     */
    StatementTable(Fonts.Set fonts, List<List<String>> rows, boolean totalled, int width) {
        this.fonts = fonts;
        this.rows = rows;
        this.totalled = totalled;
        this.width = width;
        int fitting = SIZE;
        while (fitting > SMALLEST && label(columns(fitting)) < NARROWEST_LABEL) {
            fitting -= 5;
        }
        this.size = fitting;
        this.columns = columns(fitting);
    }

    /** The height it will take. */
    int height() {
        return IntStream.range(0, rows.size()).map(this::rowHeight).sum();
    }

    /** Draws it and returns where it ends. */
    int draw(Canvas canvas, int x, int top) throws IOException {
        int y = top;
        for (int i = 0; i < rows.size(); i++) {
            drawRow(canvas, i, x, y);
            y += rowHeight(i);
        }
        return y;
    }

    private void drawRow(Canvas canvas, int index, int x, int top) throws IOException {
        List<String> row = rows.get(index);
        Typeface face = face(index);
        Ink ink = index == 0 ? Ink.QUIET : Ink.TEXT;
        int baseline = top + 142;
        int y = baseline;
        for (String line : labelLines(index)) {
            canvas.text(face, labelSize(index), ink, x, y, line);
            y += LINE;
        }
        int right = x + width;
        for (int column = columns.length - 1; column >= 0; column--) {
            int cell = index == 0 ? headingSize() : size;
            canvas.textEndingAt(face, cell, ink, right, baseline, row.get(column + 1));
            right -= columns[column] + GAP;
        }
        boolean last = totalled && index == rows.size() - 1;
        int bottom = top + rowHeight(index);
        canvas.rule(last ? Ink.TEXT : Ink.LINE, x, bottom - (last ? 12 : 6), width, last ? 12 : 6);
    }

    private Typeface face(int row) {
        if (row == 0) {
            return fonts.semiBold();
        }
        return totalled && row == rows.size() - 1 ? fonts.bold() : fonts.regular();
    }

    private int headingSize() {
        return Math.min(100, size);
    }

    private int labelSize(int row) {
        return row == 0 ? 100 : SIZE;
    }

    private List<String> labelLines(int row) {
        return face(row).wrap(rows.get(row).getFirst(), labelSize(row), label(columns));
    }

    private int rowHeight(int row) {
        return ROW + (labelLines(row).size() - 1) * LINE;
    }

    private int label(int[] amounts) {
        return width - IntStream.of(amounts).map(amount -> amount + GAP).sum();
    }

    /** All as wide as the widest amount, so that columns stand evenly. */
    private int[] columns(int atSize) {
        int[] even = new int[rows.getFirst().size() - 1];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < even.length; column++) {
                even[0] = Math.max(even[0], cellWidth(row, column + 1, atSize));
            }
        }
        Arrays.fill(even, even[0]);
        return even;
    }

    private int cellWidth(int row, int column, int atSize) {
        int cell = row == 0 ? Math.min(100, atSize) : atSize;
        return face(row).width(rows.get(row).get(column), cell);
    }
}
