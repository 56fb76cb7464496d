package id.gerai.server.opening;

import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of opening balances, from {@code messages.properties} beside this class. */
final class OpeningText {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("id.gerai.server.opening.messages", Locale.ROOT);

    private OpeningText() {}

    /** The text of a key with its values filled in. */
    static String of(String key, Object... values) {
        return MESSAGES.getString(key).formatted(values);
    }
}
