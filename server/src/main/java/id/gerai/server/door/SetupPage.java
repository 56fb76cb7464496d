package id.gerai.server.door;

import java.util.Map;

/**
 * The page that founds a cooperative. Fields are named by their path in the request, such as {@code
 * cooperative.name}.
 *
 * @param values typed so far, by field; never the password
 * @param faults what is wrong, by field
 */
public record SetupPage(Map<String, String> values, Map<String, String> faults) {

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field; null where nothing is. */
    public String fault(String field) {
        return faults.get(field);
    }
}
