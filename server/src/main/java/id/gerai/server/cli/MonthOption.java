package id.gerai.server.cli;

import picocli.CommandLine.Option;

import java.time.YearMonth;

/** {@code --month}, for what is done once a month. */
final class MonthOption {
    @Option(
            names = "--month",
            required = true,
            paramLabel = "TAHUN-BULAN",
            description = "Misalnya 2026-11.")
    private YearMonth month;

    YearMonth month() {
        return month;
    }
}
