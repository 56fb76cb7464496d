package id.gerai.server.member;

import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of member files, from {@code messages.properties} beside this class. */
final class MemberText {
    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("id.gerai.server.member.messages", Locale.ROOT);

    private MemberText() {}

    /** The text of a key with its values filled in. */
    static String of(String key, Object... values) {
        return MESSAGES.getString(key).formatted(values);
    }
}
