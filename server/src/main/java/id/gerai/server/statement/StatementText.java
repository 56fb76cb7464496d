package id.gerai.server.statement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on a statement, from {@code messages.properties} beside this class. */
final class StatementText {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("id.gerai.server.statement.messages", Locale.ROOT);
    private static final String[] MONTHS = MESSAGES.getString("months").split(",");

    private StatementText() {}

    /** The text of a key with its values filled in. */
    static String of(String key, Object... values) {
        return MESSAGES.getString(key).formatted(values);
    }

    /** What a member calls the share by a base: {@code Jasa usaha}. */
    static String baseTitle(String base) {
        return ofBase(base, "title");
    }

    /** What is weighed for a base: {@code belanja}. */
    static String baseWeight(String base) {
        return ofBase(base, "weight");
    }

    /** Bases are free names; those we do not know are called by their own. */
    private static String ofBase(String base, String what) {
        String key = "base." + base + "." + what;
        return MESSAGES.containsKey(key) ? MESSAGES.getString(key) : of("base.other." + what, base);
    }

    /** For example {@code 14 Juli 2025}. */
    static String date(LocalDate date) {
        return "%d %s %d"
                .formatted(date.getDayOfMonth(), MONTHS[date.getMonthValue() - 1], date.getYear());
    }
}
