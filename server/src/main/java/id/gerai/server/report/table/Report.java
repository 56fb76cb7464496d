package id.gerai.server.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report.
 *
 * @param name as its address has it, such as {@code trial-balance}
 * @param title for people
 * @param lines below the title: period, as of when, and what a reader must know
 * @param columns at least one; the first that is {@link Kind#LABEL} takes the room that is left
 * @param rows in order
 * @param signed true where those who answer for it sign
 */
public record Report(
        String name,
        String title,
        List<String> lines,
        List<Column> columns,
        List<Row> rows,
        boolean signed) {
    public Report {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What stands in a column. */
    public enum Kind {
        /** Short words that stay on one line. */
        CODE,
        /** Words that may be long. */
        LABEL,
        /** Amounts, counts: to the right. */
        FIGURE
    }

    /**
     * A column.
     *
     * @param key its name for programs
     * @param title its name for people
     */
    public record Column(String key, String title, Kind kind) {}

    /** How a row stands among the others. */
    public enum Weight {
        PLAIN,
        HEADING,
        SUBTOTAL,
        TOTAL
    }

    /**
     * A row.
     *
     * @param level how deep it lies below headings, from 0
     * @param cells one for each column, fewer where the rest is empty
     * @param source where the figures come from: the address of the report below this one
     */
    public record Row(Weight weight, int level, List<Cell> cells, Optional<String> source) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Collects the rows of a report. */
    public static final class Rows {
        private final List<Row> rows = new ArrayList<>();

        /** A heading over what follows. */
        public Rows heading(String words) {
            rows.add(new Row(Weight.HEADING, 0, List.of(Cell.of(words)), Optional.empty()));
            return this;
        }

        /** A heading in another than the first column. */
        public Rows heading(Cell... cells) {
            return row(Weight.HEADING, 0, cells);
        }

        /** A row with nothing below it. */
        public Rows row(Weight weight, int level, Cell... cells) {
            rows.add(new Row(weight, level, List.of(cells), Optional.empty()));
            return this;
        }

        /** A row whose figures another report explains. */
        public Rows row(String source, int level, Cell... cells) {
            rows.add(new Row(Weight.PLAIN, level, List.of(cells), Optional.of(source)));
            return this;
        }

        /** The rows of another. */
        public Rows all(Rows others) {
            rows.addAll(others.rows);
            return this;
        }

        /** So far. */
        public List<Row> list() {
            return rows;
        }
    }
}
