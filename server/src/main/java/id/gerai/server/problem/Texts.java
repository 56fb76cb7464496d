package id.gerai.server.problem;

import java.util.ResourceBundle;

/** Sentences for people, from {@code messages.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages");

    private Texts() {}

    /** The sentence of a key, its placeholders filled. */
    public static String get(String key, Object... arguments) {
        return BUNDLE.getString(key).formatted(arguments);
    }

    /** The sentence of a refusal. */
    static String of(Refusal refusal, Object... arguments) {
        return get(key(refusal), arguments);
    }

    /** True where there is such a sentence. */
    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    static String key(Refusal refusal) {
        return refusal.getClass().getSimpleName() + "." + refusal.name();
    }
}
