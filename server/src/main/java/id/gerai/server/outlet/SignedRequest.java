package id.gerai.server.outlet;

import io.micronaut.http.HttpRequest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The three headers of a till's request. */
record SignedRequest(UUID cooperative, UUID terminal, String time, byte[] signature) {
    private static final String TERMINAL = "Gerai-Terminal";
    private static final String TIME = "Gerai-Time";
    private static final String SIGNATURE = "Gerai-Signature";

    /** Empty where a header is missing or cannot be read. */
    static Optional<SignedRequest> of(HttpRequest<?> request) {
        String terminal = request.getHeaders().get(TERMINAL);
        String time = request.getHeaders().get(TIME);
        String signature = request.getHeaders().get(SIGNATURE);
        if (terminal == null || time == null || signature == null) {
            return Optional.empty();
        }
        String[] ids = terminal.split(":", -1);
        if (ids.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SignedRequest(
                            UUID.fromString(ids[0]),
                            UUID.fromString(ids[1]),
                            time,
                            Base64.getDecoder().decode(signature)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whatever else it says is signed all the same. */
    Optional<Instant> clock() {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
