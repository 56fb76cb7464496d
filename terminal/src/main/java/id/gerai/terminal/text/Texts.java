package id.gerai.terminal.text;

import id.gerai.terminal.journal.Recording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences people read, in Indonesian, from {@code messages.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("id.gerai.terminal.messages", Locale.ROOT);

    private Texts() {}

    /**
     * The text of a key, with its gaps {@code {0}}, {@code {1}}, … filled.
     *
     * @throws java.util.MissingResourceException if the bundle lacks it, which is a bug
     */
    public static String of(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
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
