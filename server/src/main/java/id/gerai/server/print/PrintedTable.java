package id.gerai.server.print;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A list over as many pages as it takes: a heading on the first, the column titles and the page
 * number on each, places to sign at the end. Columns are as wide as what stands in them; the column
 * that may wrap takes the rest, and the type gets smaller only where all else would not fit.
 */
public final class PrintedTable {
    private static final int MARGIN = 420;
    private static final int SIZE_MOST = 95;
    private static final int SIZE_LEAST = 60;
    private static final int GAP = 90;
    private static final int NARROWEST_WRAPPED = 1_100;
    private static final int FOOT = 380;
    private static final int SIGNATURES_IN_A_ROW = 3;

    private final Heading heading;
    private final List<Column> columns;
    private final List<Row> rows;
    private final List<String> signatures;

    /**
     * @param signatures who signs at the end, from left to right; none for a list nobody signs
     */
    public PrintedTable(
            Heading heading, List<Column> columns, List<Row> rows, List<String> signatures) {
        this.heading = heading;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.signatures = List.copyOf(signatures);
    }

    /**
     * What stands above the list.
     *
     * @param cooperative whose it is
     * @param title what it is
     * @param lines of which period, as of when
     * @param foot stands at the foot of every page beside its number
     */
    public record Heading(String cooperative, String title, List<String> lines, String foot) {}

    /** How a column stands. */
    public enum Alignment {
        LEFT,
        RIGHT,
        /** Left, and broken into lines where it is long; the first of a table. */
        WRAPPED
    }

    /** A column and its title. */
    public record Column(String title, Alignment alignment) {}

    /** How a row is set. */
    public enum Weight {
        PLAIN,
        HEADING,
        SUBTOTAL,
        TOTAL
    }

    /**
     * A row.
     *
     * @param level how far its wrapped column is set in, from 0
     */
    public record Row(Weight weight, int level, List<String> cells) {}

    /** The list as a PDF. */
    public byte[] pdf() {
        try (Fonts fonts = new Fonts();
                PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Setting(document, fonts.in(document)).draw();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list in one document. */
    private final class Setting {
        private final PDDocument document;
        private final Fonts.Set fonts;
        private final boolean wide;
        private final int width;
        private final int bottom;
        private final int size;
        private final int[] widths;
        private final List<Canvas> pages = new ArrayList<>();
        private Canvas canvas;
        private int y;

        Setting(PDDocument document, Fonts.Set fonts) {
            this.document = document;
            this.fonts = fonts;
            boolean upright = natural(SIZE_MOST) <= Canvas.WIDTH - 2 * MARGIN;
            this.wide = !upright;
            this.width = (wide ? Canvas.HEIGHT : Canvas.WIDTH) - 2 * MARGIN;
            this.bottom = (wide ? Canvas.WIDTH : Canvas.HEIGHT) - FOOT - 120;
            int fitting = SIZE_MOST;
            while (fitting > SIZE_LEAST && natural(fitting) > width) {
                fitting -= 5;
            }
            this.size = fitting;
            this.widths = widths();
        }

        void draw() throws IOException {
            page();
            head();
            titles();
            for (Row row : rows) {
                row(row);
            }
            sign();
            foot();
        }

        /** As wide as all would like to be, with little for what may wrap. */
        private int natural(int at) {
            int sum = 0;
            for (int i = 0; i < columns.size(); i++) {
                int own = columnWidth(i, at);
                boolean wraps = columns.get(i).alignment() == Alignment.WRAPPED;
                sum += (wraps ? Math.min(own, NARROWEST_WRAPPED) : own) + GAP;
            }
            return sum;
        }

        private int columnWidth(int column, int at) {
            int widest = fonts.semiBold().width(columns.get(column).title(), at);
            for (Row row : rows) {
                if (row.cells().size() > column) {
                    String cell = fonts.bold().drawable(row.cells().get(column));
                    widest = Math.max(widest, fonts.bold().width(cell, at));
                }
            }
            return widest;
        }

        private int[] widths() {
            int[] own = new int[columns.size()];
            List<Integer> wrapped = new ArrayList<>();
            int rest = width;
            for (int i = 0; i < own.length; i++) {
                own[i] = columnWidth(i, size) + GAP;
                if (columns.get(i).alignment() == Alignment.WRAPPED) {
                    wrapped.add(i);
                } else {
                    rest -= own[i];
                }
            }
            share(own, wrapped, rest);
            return own;
        }

        /** Whoever needs less than an equal part leaves the rest to the others, the last to all. */
        private void share(int[] own, List<Integer> wrapped, int room) {
            List<Integer> narrowFirst =
                    wrapped.stream().sorted(Comparator.comparingInt(i -> own[i])).toList();
            int rest = room;
            int left = narrowFirst.size();
            for (int column : narrowFirst) {
                own[column] = left == 1 ? rest : Math.min(own[column], rest / left);
                rest -= own[column];
                left--;
            }
        }

        private void page() throws IOException {
            canvas = new Canvas(document, wide);
            pages.add(canvas);
            y = MARGIN;
        }

        private void head() throws IOException {
            y += 110;
            headLines(fonts.semiBold(), 100, 150, Ink.QUIET, heading.cooperative());
            y += 200;
            headLines(fonts.bold(), 165, 210, Ink.TEXT, heading.title());
            for (String line : heading.lines()) {
                y += 150;
                headLines(fonts.regular(), 100, 150, Ink.QUIET, line);
            }
            y += 120;
        }

        /** Names of cooperatives and people may be longer than the paper is wide. */
        private void headLines(Typeface face, int points, int leading, Ink ink, String text)
                throws IOException {
            List<String> lines = face.wrap(text, points, width);
            for (int i = 0; i < lines.size(); i++) {
                y += i == 0 ? 0 : leading;
                canvas.text(face, points, ink, MARGIN, y, lines.get(i));
            }
        }

        private void titles() throws IOException {
            if (columns.stream().allMatch(column -> column.title().isEmpty())) {
                return;
            }
            y += leading();
            int x = MARGIN;
            for (int i = 0; i < columns.size(); i++) {
                place(fonts.semiBold(), Ink.QUIET, i, x, columns.get(i).title());
                x += widths[i];
            }
            y += 40;
            canvas.rule(Ink.TEXT, MARGIN, y, width, 8);
            y += 20;
        }

        private void row(Row row) throws IOException {
            Typeface face = row.weight() == Weight.PLAIN ? fonts.regular() : fonts.semiBold();
            int inset = row.level() * 110;
            List<List<String>> lines = new ArrayList<>();
            int height = 1;
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.cells().size() > i ? row.cells().get(i) : "";
                boolean wraps = columns.get(i).alignment() == Alignment.WRAPPED;
                lines.add(
                        wraps
                                ? face.wrap(cell, size, widths[i] - inset - GAP)
                                : List.of(face.drawable(cell)));
                height = Math.max(height, lines.get(i).size());
            }
            ensure(height * leading() + (row.weight() == Weight.HEADING ? 3 * leading() : 0));
            if (row.weight() == Weight.HEADING) {
                y += leading() / 2;
            }
            if (row.weight() == Weight.SUBTOTAL || row.weight() == Weight.TOTAL) {
                canvas.rule(
                        row.weight() == Weight.TOTAL ? Ink.TEXT : Ink.LINE, MARGIN, y, width, 6);
                y += 12;
            }
            int top = y;
            for (int line = 0; line < height; line++) {
                y = top + (line + 1) * leading() - leading() / 4;
                int x = MARGIN;
                for (int i = 0; i < columns.size(); i++) {
                    if (lines.get(i).size() > line) {
                        boolean wraps = columns.get(i).alignment() == Alignment.WRAPPED;
                        place(face, Ink.TEXT, i, x + (wraps ? inset : 0), lines.get(i).get(line));
                    }
                    x += widths[i];
                }
            }
            y = top + height * leading();
        }

        private void place(Typeface face, Ink ink, int column, int x, String text)
                throws IOException {
            if (columns.get(column).alignment() == Alignment.RIGHT) {
                boolean last = column == columns.size() - 1;
                int right = x + widths[column] - (last ? 0 : GAP);
                canvas.textEndingAt(face, size, ink, right, y, text);
            } else {
                canvas.text(face, size, ink, x, y, text);
            }
        }

        private void ensure(int height) throws IOException {
            if (y + height > bottom) {
                page();
                titles();
            }
        }

        private void sign() throws IOException {
            for (int from = 0; from < signatures.size(); from += SIGNATURES_IN_A_ROW) {
                int to = Math.min(signatures.size(), from + SIGNATURES_IN_A_ROW);
                sign(signatures.subList(from, to));
            }
        }

        private void sign(List<String> side) throws IOException {
            ensure(1_100);
            y += 300;
            int each = width / Math.min(signatures.size(), SIGNATURES_IN_A_ROW);
            for (int i = 0; i < side.size(); i++) {
                int x = MARGIN + i * each;
                int at = y;
                for (String line : fonts.regular().wrap(side.get(i), 95, each * 3 / 4)) {
                    canvas.text(fonts.regular(), 95, Ink.TEXT, x, at, line);
                    at += 130;
                }
                canvas.rule(Ink.TEXT, x, y + 700, each * 3 / 4, 6);
            }
            y += 760;
        }

        private void foot() throws IOException {
            int at = bottom + 200;
            for (int i = 0; i < pages.size(); i++) {
                Canvas page = pages.get(i);
                String number = (i + 1) + " / " + pages.size();
                page.text(
                        fonts.regular(),
                        80,
                        Ink.QUIET,
                        MARGIN,
                        at,
                        fonts.regular().drawable(heading.foot()));
                page.textEndingAt(fonts.regular(), 80, Ink.QUIET, MARGIN + width, at, number);
                page.close();
            }
        }

        private int leading() {
            return size * 160 / 100;
        }
    }
}
