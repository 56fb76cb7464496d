package id.gerai.terminal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The one table of all benchmarks: each prints its rows, with what the machine did meanwhile. */
public final class Figures {
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Figures() {}

    public static void head() {
        line("what", "measured", "wanted", "", "load");
        line("----", "--------", "------", "", "----");
    }

    /** A figure that must stay under another one. */
    public static void row(String what, double measured, double limit, String unit) {
        String verdict = measured < limit ? "met" : "MISSED";
        line(what, amount(measured, unit), "< " + amount(limit, unit), verdict, load());
    }

    /** A figure for comparison. */
    public static void row(String what, double measured, String unit) {
        line(what, amount(measured, unit), "", "", load());
    }

    /** A figure that could not be measured here. */
    public static void missing(String what, String why) {
        line(what, "NOT RUN", "", why, load());
    }

    private static void line(
            String what, String measured, String wanted, String verdict, String load) {
        System.out.printf(
                Locale.ROOT, "%-56s %12s %14s  %-6s  %s%n", what, measured, wanted, verdict, load);
    }

    private static String amount(double value, String unit) {
        return String.format(Locale.ROOT, "%.1f %s", value, unit);
    }

    /** How many programs wanted a processor in the last minute; empty where nobody says. */
    private static String load() {
        try {
            return Files.exists(LOAD) ? Files.readString(LOAD).split(" ")[0] : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
