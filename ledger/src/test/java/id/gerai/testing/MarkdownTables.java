package id.gerai.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of one Markdown resource, each under its heading. Text between them is for people. */
public final class MarkdownTables {
    private static final String NOTHING = "_";

    private final String resource;
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();

    /** One line of a table, by heading. */
    public record Row(Map<String, String> cells) {

        /** The cell under a heading; empty where there is no such column or nothing in it. */
        public String text(String heading) {
            return cells.getOrDefault(heading, "");
        }

        /** True where the cell holds something; {@code _} stands for nothing. */
        public boolean has(String heading) {
            return !text(heading).isEmpty() && !text(heading).equals(NOTHING);
        }

        /** A whole number, grouped by points or not; zero where the cell holds nothing. */
        public long number(String heading) {
            return has(heading) ? Long.parseLong(text(heading).replace(".", "")) : 0;
        }
    }

    private MarkdownTables(String resource) {
        this.resource = resource;
    }

    /** Reads a resource that lies beside the class. */
    public static MarkdownTables beside(Class<?> test, String resource) {
        MarkdownTables tables = new MarkdownTables(resource);
        tables.read(Resource.text(test, resource).lines().toList());
        return tables;
    }

    /** The rows of a resource that holds one table and no heading. */
    public static List<Row> only(Class<?> test, String resource) {
        return beside(test, resource).under("");
    }

    /** The rows under a heading of the file. */
    public List<Row> under(String heading) {
        return find(heading)
                .orElseThrow(() -> new IllegalArgumentException(heading + " not in " + resource));
    }

    /** The same, where the table may be absent. */
    public Optional<List<Row>> find(String heading) {
        return Optional.ofNullable(tables.get(heading));
    }

    private void read(List<String> lines) {
        String heading = "";
        List<String> columns = List.of();
        for (String line : lines) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+\\s*", "");
                columns = List.of();
            } else if (line.startsWith("|") && columns.isEmpty()) {
                columns = cells(line);
                tables.put(heading, new ArrayList<>());
            } else if (line.startsWith("|") && !line.matches("[|:\\- ]+")) {
                tables.get(heading).add(row(columns, cells(line)));
            }
        }
    }

    private Row row(List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%s: %s has %d cells for %d columns"
                            .formatted(resource, cells, cells.size(), columns.size()));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return new Row(row);
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.substring(1, inner.endsWith("|") ? inner.length() - 1 : inner.length());
        return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
