package id.gerai.server.csv;

import id.gerai.server.problem.Texts;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CSV file, read whole. */
public final class CsvFile {
    private static final long BYTES_MAX = 20L * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<CsvRow> rows = new ArrayList<>();
    private final Faults faults;

    private CsvFile(String name) {
        this.faults = new Faults(name);
    }

    /**
     * Reads a file whose first line names exactly the given columns, in any order.
     *
     * @throws CsvException if it is missing, too large, not UTF-8, or its columns are others
     */
    public static CsvFile read(Path path, List<String> columns) {
        CsvFile file = new CsvFile(path.getFileName().toString());
        file.load(path, columns);
        file.faults.throwIfAny();
        return file;
    }

    /** The rows below the first line. */
    public List<CsvRow> rows() {
        return rows;
    }

    /**
     * To be called once every cell has been taken.
     *
     * @throws CsvException if any was at fault
     */
    public void finish() {
        faults.throwIfAny();
    }

    private void load(Path path, List<String> columns) {
        Optional<String> text = text(path);
        if (text.isEmpty()) {
            return;
        }
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.get()), format)) {
            if (hasColumns(parser.getHeaderNames(), columns)) {
                rows(parser, columns.size());
            }
        } catch (IOException | UncheckedIOException e) {
            faults.add(1, "-", Texts.get("csv.broken", e.getMessage()));
        } catch (IllegalArgumentException e) {
            // Two columns of one name, or one without.
            faults.add(1, "-", Texts.get("csv.columns", String.join(",", columns)));
        }
    }

    private void rows(CSVParser parser, int width) {
        long line = parser.getCurrentLineNumber() + 1;
        for (CSVRecord cells : parser) {
            if (cells.size() == width) {
                rows.add(new CsvRow(cells, line, faults));
            } else {
                faults.add(line, "-", Texts.get("csv.width", cells.size(), width));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    private boolean hasColumns(List<String> found, List<String> columns) {
        for (String column : columns) {
            if (!found.contains(column)) {
                faults.add(1, column, Texts.get("csv.column_missing", String.join(",", columns)));
            }
        }
        for (String column : found) {
            if (!columns.contains(column)) {
                faults.add(1, column, Texts.get("csv.column_unknown", String.join(",", columns)));
            }
        }
        return found.size() == columns.size() && columns.containsAll(found);
    }

    private Optional<String> text(Path path) {
        try {
            if (Files.size(path) > BYTES_MAX) {
                faults.add(1, "-", Texts.get("csv.too_large", BYTES_MAX / 1024 / 1024));
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.add(badLine(path), "-", Texts.get("csv.not_utf8"));
        } catch (NoSuchFileException e) {
            faults.add(0, "-", Texts.get("csv.no_file"));
        } catch (IOException e) {
            faults.add(0, "-", Texts.get("csv.broken", e.getMessage()));
        }
        return Optional.empty();
    }

    /** The first line that does not decode. */
    private static long badLine(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            long line = 1;
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    if (!isUtf8(bytes, start, i)) {
                        return line;
                    }
                    line++;
                    start = i + 1;
                }
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
