package id.gerai.server.door;

import id.gerai.server.page.Texts;

import io.micronaut.core.annotation.Nullable;

import java.util.Map;

/**
 * The page that founds a cooperative.
 *
 * @param values typed so far, by field; never the password
 * @param refusal why it was not accepted; null at first
 */
public record SetupPage(Texts texts, Map<String, String> values, @Nullable String refusal) {

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
