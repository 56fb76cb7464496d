package id.gerai.server.page;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.problem.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How amounts, dates and times are written on pages. */
public final class Figures {
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter LONG_DATE = pattern("EEEE, d MMMM yyyy");
    private static final DateTimeFormatter DATE = pattern("d MMMM yyyy");
    private static final DateTimeFormatter CLOCK = pattern("HH.mm");
    private static final String MINUS = "\u2212";

    private Figures() {}

    /** {@code Rp47.500}, {@code −Rp2.000} with a true minus. */
    public static String money(Rupiah amount) {
        return amount.toString().replace("-", MINUS);
    }

    /** {@code Kamis, 12 Maret 2026}. */
    public static String longDate(LocalDate date) {
        return LONG_DATE.format(date);
    }

    /** {@code 12 Maret 2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code Kamis}. */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, INDONESIAN);
    }

    /** {@code 12 Maret 2026 pukul 08.12} by the clock of the place. */
    public static String moment(Instant time, ZoneId zone) {
        return at(DATE.format(time.atZone(zone)), time, zone);
    }

    /** {@code 08.12} by the clock of the place. */
    public static String clock(Instant time, ZoneId zone) {
        return CLOCK.format(time.atZone(zone));
    }

    /**
     * How long ago something was, the way people say it: {@code 12 menit lalu}, {@code hari ini
     * pukul 08.12}, {@code kemarin pukul 16.20}, {@code 12 Maret 2026 pukul 08.12}.
     */
    public static String since(Instant time, Instant now, ZoneId zone) {
        long minutes = Duration.between(time, now).toMinutes();
        if (minutes < 1) {
            return Texts.get("time.now");
        }
        if (minutes < 60) {
            return Texts.get("time.minutes", minutes);
        }
        return at(day(time, now, zone), time, zone);
    }

    /** The day of something: {@code hari ini}, {@code kemarin}, {@code 12 Maret 2026}. */
    public static String day(Instant time, Instant now, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(time, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (date.equals(today)) {
            return Texts.get("time.today");
        }
        return date.equals(today.minusDays(1)) ? Texts.get("time.yesterday") : DATE.format(date);
    }

    private static String at(String day, Instant time, ZoneId zone) {
        return Texts.get("time.at", day, clock(time, zone));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, INDONESIAN);
    }
}
