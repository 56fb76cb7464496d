package id.gerai.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Markdown table read as test data. The first row names the columns; {@code _} stands for
 * nothing; points are ignored by {@link Row#whole}. Text around the table is for the reader.
 */
public final class TextTable {
    private static final String NOTHING = "_";

    private TextTable() {}

    /** One row, its cells by column name. */
    public record Row(Map<String, String> cells) {
        public String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException(
                        "No column '" + column + "' in " + cells.keySet());
            }
            return cell;
        }

        public boolean has(String column) {
            return !text(column).equals(NOTHING);
        }

        /** Whole rupiah such as {@code 1.250.000}; zero for nothing. */
        public long whole(String column) {
            return has(column) ? Long.parseLong(text(column).replace(".", "")) : 0;
        }

        @Override
        public String toString() {
            return String.join(" | ", cells.values());
        }
    }

    /** The rows of the only table in a resource beside the class. */
    public static List<Row> read(Class<?> beside, String resource) {
        List<String[]> lines =
                load(beside, resource)
                        .lines()
                        .filter(line -> line.startsWith("|") && !line.matches("[|\\s:-]+"))
                        .map(TextTable::cells)
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (String[] cells : lines.subList(1, lines.size())) {
            rows.add(row(lines.getFirst(), cells, resource));
        }
        return rows;
    }

    /** The text of a resource beside the class. */
    public static String load(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + resource + " beside " + beside);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] header, String[] cells, String resource) {
        if (cells.length != header.length) {
            throw new IllegalArgumentException(
                    "%s: %d cells where the header has %d: %s"
                            .formatted(
                                    resource,
                                    cells.length,
                                    header.length,
                                    String.join("|", cells)));
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            byName.put(header[i], cells[i]);
        }
        return new Row(byName);
    }

    private static String[] cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return java.util.Arrays.stream(inner.split("\\|"))
                .map(String::strip)
                .toArray(String[]::new);
    }
}
