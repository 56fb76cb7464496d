package id.gerai.server.csv;

import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of files, from {@code messages.properties} beside this class. */
final class CsvText {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("id.gerai.server.csv.messages", Locale.ROOT);

    private CsvText() {}

    /** The text of a key with its values filled in. */
    static String of(String key, Object... values) {
        return MESSAGES.getString(key).formatted(values);
    }
}
