package id.gerai.server.shu;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says, from {@code messages.properties} beside this class. */
final class ShuText {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("id.gerai.server.shu.messages", Locale.ROOT);

    private ShuText() {}

    /** The text of a key with its values filled in. */
    static String of(String key, Object... values) {
        return MESSAGES.getString(key).formatted(values);
    }
}
