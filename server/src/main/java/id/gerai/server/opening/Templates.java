package id.gerai.server.opening;

import id.gerai.server.problem.RefusedException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Files to fill in: the headings and one line that shows how. */
final class Templates {
    private static final Set<String> NAMES =
            Set.of("members", "opening-members", "opening-accounts");
    private static final int WIDTH = 20;

    private Templates() {}

    /**
     * A template by its file name.
     *
     * @throws RefusedException if there is none
     */
    static byte[] of(String fileName) {
        String name = fileName.replaceFirst("\\.(csv|xlsx)$", "");
        if (!NAMES.contains(name) || name.equals(fileName)) {
            throw RefusedException.because(OpeningRefusal.TEMPLATE_UNKNOWN, fileName);
        }
        try (InputStream in = Templates.class.getResourceAsStream(name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("Bug: the template is missing: " + name);
            }
            byte[] csv = in.readAllBytes();
            return fileName.endsWith(".csv")
                    ? csv
                    : spreadsheet(new String(csv, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All cells as text, so that a number like 0042 stays what it is. */
    private static byte[] spreadsheet(String csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Gerai", "1.0");
                CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            Worksheet sheet = workbook.newWorksheet("Isian");
            int y = 0;
            for (CSVRecord row : rows) {
                for (int x = 0; x < row.size(); x++) {
                    sheet.value(y, x, row.get(x));
                    sheet.width(x, WIDTH);
                    sheet.style(y, x).format("@").set();
                }
                y++;
            }
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }
}
