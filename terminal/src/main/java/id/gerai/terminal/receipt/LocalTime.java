package id.gerai.terminal.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as people write it here: {@code 15/01/2026 14:05 WIB}. */
public final class LocalTime {
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);

    private LocalTime() {}

    /** Date, time and the name of the zone. */
    public static String full(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        return DATE_AND_TIME.format(local) + " " + zoneName(local);
    }

    /** A day: {@code 15/01/2026}. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** A month: {@code 01/2026}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Day and time: {@code 15/01/2026 14.05}. */
    public static String dayAndClock(Instant time, ZoneId zone) {
        return date(LocalDate.ofInstant(time, zone)) + " " + clock(time, zone);
    }

    /** The time of day alone: {@code 14.05}. */
    public static String clock(Instant time, ZoneId zone) {
        return CLOCK.format(time.atZone(zone));
    }

    /** WIB, WITA or WIT; the offset anywhere else. Indonesia has no summer time. */
    public static String zoneName(ZonedDateTime local) {
        return switch (local.getOffset().getTotalSeconds() / 3600) {
            case 7 -> "WIB";
            case 8 -> "WITA";
            case 9 -> "WIT";
            default -> local.getOffset().getId();
        };
    }
}
