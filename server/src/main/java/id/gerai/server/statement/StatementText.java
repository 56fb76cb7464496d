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

    /** For example {@code 14 Juli 2025}. */
    static String date(LocalDate date) {
        return "%d %s %d"
                .formatted(date.getDayOfMonth(), MONTHS[date.getMonthValue() - 1], date.getYear());
    }
}
