package id.gerai.terminal.text;

import id.gerai.terminal.journal.Recording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences people read, in Indonesian, from {@code messages.properties}; or in English. */
public final class Texts {
    private static final String BUNDLE = "id.gerai.terminal.messages";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static volatile ResourceBundle bundle =
            bundleOf(System.getProperty("gerai.language", ""));

    private Texts() {}

    /**
     * Speaks a language from now on; before the first widget is made.
     *
     * @param language {@code en} for English; anything else is Indonesian
     */
    public static void speak(String language) {
        bundle = bundleOf(language);
    }

    private static ResourceBundle bundleOf(String language) {
        return ResourceBundle.getBundle(
                BUNDLE, language.equals("en") ? Locale.ENGLISH : Locale.ROOT, NO_OTHER_LANGUAGE);
    }

    /**
     * The text of a key, with its gaps {@code {0}}, {@code {1}}, … filled.
     *
     * @throws java.util.MissingResourceException if the bundle lacks it, which is a bug
     */
    public static String of(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT).format(texts(values));
    }

    /** What to tell a person of a refusal: what is wrong and what to do next. */
    public static String of(Enum<?> refusal) {
        return of(refusal.getDeclaringClass().getSimpleName() + "." + refusal.name());
    }

    /** What to tell a person of an act that did not happen; empty where it did. */
    public static Optional<String> whyNot(Recording<?> result) {
        return switch (result) {
            case Recording.Recorded<?> _ -> Optional.empty();
            case Recording.Refused<?> it -> Optional.of(of(it.reason()));
            case Recording.NotStored<?> _ -> Optional.of(of("fault.not-stored"));
        };
    }

    /** As their own text, so that a number is never grouped in another country's way. */
    private static Object[] texts(Object... values) {
        Object[] result = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = String.valueOf(values[i]);
        }
        return result;
    }
}
