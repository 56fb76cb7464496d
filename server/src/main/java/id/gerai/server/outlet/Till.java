package id.gerai.server.outlet;

import id.gerai.server.access.Role;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The till a request is signed by. */
public record Till(UUID cooperative, UUID outlet, UUID terminal) {
    private static final String COOPERATIVE = "cooperative";
    private static final String OUTLET = "outlet";

    /** Which till a request comes from. */
    public static Till of(Authentication authentication) {
        Map<String, Object> attributes = authentication.getAttributes();
        return new Till(
                (UUID) attributes.get(COOPERATIVE),
                (UUID) attributes.get(OUTLET),
                UUID.fromString(authentication.getName()));
    }

    /** What the till's clock said when it signed; empty where that is no time. */
    public static Optional<Instant> clockOf(HttpRequest<?> request) {
        return SignedRequest.of(request).flatMap(SignedRequest::clock);
    }

    Authentication authentication() {
        return Authentication.build(
                terminal.toString(),
                List.of(Role.TERMINAL),
                Map.of(COOPERATIVE, cooperative, OUTLET, outlet));
    }
}
