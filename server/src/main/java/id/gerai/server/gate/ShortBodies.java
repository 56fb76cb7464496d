package id.gerai.server.gate;

import id.gerai.server.problem.RefusedException;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

import java.util.List;

/**
 * What is held in memory as a whole, also of people who are not signed in yet, is short: only the
 * lines of tills and files may be long.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ShortBodies implements Ordered {
    private static final long LENGTH_MAX = 5 * 1024 * 1024;
    private static final List<MediaType> SHORT =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.APPLICATION_FORM_URLENCODED_TYPE);

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    /** Refuses before any of it is read. */
    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean isShort = request.getContentType().filter(SHORT::contains).isPresent();
        if (isShort && request.getContentLength() > LENGTH_MAX) {
            throw RefusedException.because(GateRefusal.TOO_LONG, LENGTH_MAX);
        }
    }
}
