package id.gerai.server.page;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells browsers what a page of ours may do: load from here only, run no script that stands in the
 * page, lie in nobody's frame, tell nobody where its reader came from. Pages and answers are never
 * kept; style sheets, scripts and fonts are, because their addresses change with their content.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageHeaders {
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "img-src 'self' data:",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");
    private static final String KEEP_A_YEAR = "public, max-age=31536000, immutable";

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
        boolean kept = isAsset(request.getPath()) && response.status() == HttpStatus.OK;
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, kept ? KEEP_A_YEAR : "no-store");
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/web/") || path.startsWith("/webjars/");
    }
}
