package id.gerai.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.authentication.Authentication;

import java.util.Map;
import java.util.UUID;

/**
 * Somebody signed in to the office.
 *
 * @param cooperative the only one whose data they may see
 * @param id of the person; null for the operator at the server's command line
 * @param name as shown
 */
public record OfficeUser(UUID cooperative, @Nullable UUID id, String name) {
    private static final String COOPERATIVE = "cooperative";
    private static final String ID = "user";
    private static final String NAME = "display_name";

    /** Who a request comes from. */
    public static OfficeUser of(Authentication authentication) {
        Map<String, Object> attributes = authentication.getAttributes();
        return new OfficeUser(
                UUID.fromString(text(attributes, COOPERATIVE)),
                UUID.fromString(text(attributes, ID)),
                text(attributes, NAME));
    }

    /** How somebody who is signed in is shown, of a cooperative or not. */
    static String nameOf(Authentication authentication) {
        return text(authentication.getAttributes(), NAME);
    }

    /** What a session holds of an outsider; there is no cooperative in it. */
    static Map<String, Object> attributes(Outsiders.Outsider outsider) {
        return Map.of(ID, outsider.id().toString(), NAME, outsider.name());
    }

    /** The id of whoever is signed in, of a cooperative or not. */
    public static UUID idOf(Authentication authentication) {
        return UUID.fromString(text(authentication.getAttributes(), ID));
    }

    /** Whoever can run commands on the server itself. */
    public static OfficeUser operator(UUID cooperative) {
        return new OfficeUser(cooperative, null, "operator");
    }

    Map<String, Object> attributes() {
        return Map.of(COOPERATIVE, cooperative.toString(), ID, String.valueOf(id), NAME, name);
    }

    private static String text(Map<String, Object> attributes, String name) {
        if (attributes.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("Bug: an office session without " + name);
    }
}
