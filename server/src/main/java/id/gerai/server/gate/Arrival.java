package id.gerai.server.gate;

import io.micronaut.http.HttpRequest;

import java.time.Instant;
import java.util.Optional;

/**
 * When a till's request began to arrive, by the server's clock. Its body may take minutes more over
 * a bad line, and that is no error of the till's clock.
 */
public final class Arrival {
    private static final String ATTRIBUTE = "gerai.gate.arrival";

    private Arrival() {}

    static void note(HttpRequest<?> request, Instant now) {
        request.setAttribute(ATTRIBUTE, now);
    }

    /** Empty for a request that did not come through the gate. */
    public static Optional<Instant> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Instant.class);
    }
}
