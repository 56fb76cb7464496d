package id.gerai.server.csv;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with everything that is wrong in it, in Indonesian. */
public final class CsvException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_MAX = 50;

    CsvException(List<String> faults) {
        super(
                faults.stream().limit(SHOWN_MAX).collect(Collectors.joining("\n"))
                        + (faults.size() > SHOWN_MAX ? "\n… (%d)".formatted(faults.size()) : ""));
    }
}
