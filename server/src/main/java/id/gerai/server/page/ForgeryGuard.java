package id.gerai.server.page;

import id.gerai.server.problem.RefusedException;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/**
 * Refuses what another site makes a signed-in browser send. The cookie is {@code SameSite=Strict}
 * already; this holds for browsers that know no such thing and for sites next door.
 *
 * <p>A browser says where a request comes from: in {@code Sec-Fetch-Site} over HTTPS and on its own
 * machine, in {@code Origin} otherwise. Whoever sends neither is no browser (a till, a script) and
 * can be tricked by no page.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ForgeryGuard {
    private static final Set<HttpMethod> READING =
            EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!READING.contains(request.getMethod()) && !isOurs(request.getHeaders())) {
            throw RefusedException.because(PageRefusal.SENT_FROM_ELSEWHERE);
        }
    }

    private static boolean isOurs(HttpHeaders headers) {
        String site = headers.get("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = headers.get(HttpHeaders.ORIGIN);
        return origin == null || isHost(origin, headers.get(HttpHeaders.HOST));
    }

    /** The scheme is left out: a proxy may have taken HTTPS off. */
    private static boolean isHost(String origin, String host) {
        try {
            return URI.create(origin).getAuthority() instanceof String authority
                    && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            // "null" and worse: not an address of ours.
            return false;
        }
    }
}
