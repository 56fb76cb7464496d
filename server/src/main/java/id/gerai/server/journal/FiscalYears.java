package id.gerai.server.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The book years of a cooperative, as they stood when they were read. */
public final class FiscalYears {
    /** Where the day begins first in Indonesia. */
    private static final ZoneId EASTERNMOST_ZONE = ZoneId.of("Asia/Jayapura");

    private final List<FiscalYear> years;

    /** The latest day that has begun anywhere in Indonesia; what lies behind it is the future. */
    public static LocalDate latestToday(Clock clock) {
        return LocalDate.now(clock.withZone(EASTERNMOST_ZONE));
    }

    FiscalYears(List<FiscalYear> years) {
        this.years = List.copyOf(years);
    }

    /** The year into which a day's journals go; empty where it or the month takes none. */
    public Optional<FiscalYear> openOn(LocalDate date) {
        return openOn(date, false);
    }

    /** The same for what may stand behind the months, such as the entries of the year's close. */
    Optional<FiscalYear> openOn(LocalDate date, boolean atYearEnd) {
        return years.stream().filter(year -> year.takes(date, atYearEnd)).findFirst();
    }

    /** True where the day's year is open and only its month takes nothing any more. */
    public boolean isLockedOn(LocalDate date) {
        return years.stream()
                .anyMatch(year -> year.open() && year.contains(date) && !year.takes(date));
    }

    boolean contain(LocalDate date) {
        return years.stream().anyMatch(year -> year.contains(date));
    }
}
