package id.gerai.server.page;

import jakarta.inject.Singleton;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the office pages, from the bundle {@code pages} beside this class. */
@Singleton
public class Texts {
    /** Indonesian, as officials and cashiers write it. */
    public static final Locale INDONESIAN = Locale.of("id", "ID");

    private final ResourceBundle bundle =
            ResourceBundle.getBundle(
                    "id.gerai.server.page.pages",
                    INDONESIAN,
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    /**
     * The text of a key, its {@code {0}} filled in.
     *
     * @throws java.util.MissingResourceException if the bundle lacks the key
     */
    public String get(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, INDONESIAN).format(values);
    }
}
