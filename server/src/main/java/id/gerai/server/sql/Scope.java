package id.gerai.server.sql;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whose rows a transaction that begins now may see: in a request those of the cooperative that
 * whoever is signed in belongs to, and nobody's before anybody is; outside of requests, in jobs and
 * commands, everybody's. Never what a request says in its address or body.
 */
final class Scope {
    /** As the policies of the tables have it. */
    static final String ALL = "*";

    /** No cooperative at all. */
    static final String NONE = "";

    private static final String COOPERATIVE = "cooperative";
    private static final ScopedValue<Boolean> CROSSING = ScopedValue.newInstance();

    private Scope() {}

    static <T> T acrossCooperatives(Supplier<T> work) {
        return ScopedValue.where(CROSSING, true).call(work::get);
    }

    /** A cooperative's id, {@link #ALL} or {@link #NONE}. */
    static String current() {
        if (CROSSING.isBound()) {
            return ALL;
        }
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        return request.map(Scope::of).orElse(ALL);
    }

    private static String of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(it -> it.getAttributes().get(COOPERATIVE))
                // What is not an id has no place in a statement.
                .map(it -> UUID.fromString(it.toString()).toString())
                .orElse(NONE);
    }
}
