package id.gerai.server.catalog;

import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of product files, from {@code messages.properties} beside this class. */
final class ProductText {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("id.gerai.server.catalog.messages", Locale.ROOT);

    private ProductText() {}

    /** The text of a key with its values filled in. */
    static String of(String key, Object... values) {
        return MESSAGES.getString(key).formatted(values);
    }
}
