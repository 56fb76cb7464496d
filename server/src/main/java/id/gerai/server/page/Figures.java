package id.gerai.server.page;

import id.gerai.ledger.money.Rupiah;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How amounts, dates and times are written on pages. */
public final class Figures {
    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Texts.INDONESIAN);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'pukul' HH.mm", Texts.INDONESIAN);
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

    /** {@code 12 Maret 2026 pukul 08.12} by the clock of the place. */
    public static String moment(Instant time, ZoneId zone) {
        return MOMENT.format(time.atZone(zone));
    }
}
