package id.gerai.server.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The book years of a cooperative, as they stood when they were read. */
public final class FiscalYears {
    private final List<FiscalYear> years;

    FiscalYears(List<FiscalYear> years) {
        this.years = List.copyOf(years);
    }

    /** The open year that a day belongs to; empty where it is closed or does not exist. */
    public Optional<FiscalYear> openOn(LocalDate date) {
        return years.stream().filter(year -> year.open() && year.contains(date)).findFirst();
    }

    boolean contain(LocalDate date) {
        return years.stream().anyMatch(year -> year.contains(date));
    }
}
