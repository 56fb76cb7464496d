package id.gerai.server.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/** Tells people's requests from those of programs. */
final class Pages {
    private Pages() {}

    /** True where a browser asks for a page; never for the API, whatever it accepts. */
    static boolean isAskedFor(HttpRequest<?> request) {
        return !request.getPath().startsWith("/api/")
                && request.getHeaders().accept().stream()
                        .anyMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE) && !isAny(type));
    }

    private static boolean isAny(MediaType type) {
        return type.getType().equals("*");
    }
}
