package id.gerai.server.csv;

import id.gerai.server.problem.Texts;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file. */
final class Faults {
    private final String file;
    private final List<String> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(long line, String column, String sentence) {
        faults.add(Texts.get("csv.fault", file, line, column, sentence));
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new CsvException(faults);
        }
    }
}
