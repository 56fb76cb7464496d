package id.gerai.server.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import java.util.concurrent.ThreadLocalRandom;

/** Tells a caller to come again: nothing is wrong with the request. */
public final class Later {
    private static final int SECONDS_MIN = 1;
    private static final int SECONDS_MAX = 5;

    private Later() {}

    /** {@code 503}; those who are told so at once are not to come again at once. */
    public static MutableHttpResponse<Problem> response() {
        int seconds = ThreadLocalRandom.current().nextInt(SECONDS_MIN, SECONDS_MAX + 1);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE)
                .response()
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
    }
}
