package id.gerai.terminal.sync;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.EventHash;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.TillKey;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Requests as docs/sync.md signs them, and what answers mean that are no good. */
final class Wire {
    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final long RETRY_AFTER_SECONDS_MAX = 600;
    private static final String REVOKED = "terminal-revoked";

    private final Transport transport;
    private final InstantSource clock;

    Wire(Transport transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
    }

    InstantSource clock() {
        return clock;
    }

    /**
     * A request that its sender's key vouches for.
     *
     * @throws LinkException of a practice till: it can send nothing to anybody
     */
    HttpRequest signed(
            Identity identity,
            TillKey key,
            String method,
            String path,
            String contentType,
            byte[] body,
            Duration timeout)
            throws LinkException {
        if (identity.isPractice()) {
            throw new LinkException(
                    LinkTrouble.UNREACHABLE, "A practice till has no server", Optional.empty());
        }
        String time = clock.instant().toString();
        String signed = String.join("\n", method, path, time, EventHash.of(body));
        return HttpRequest.newBuilder(resolve(identity.server(), path))
                .timeout(timeout)
                .header("Content-Type", contentType)
                .header("Accept", "*/*")
                .header("Gerai-Terminal", identity.cooperative() + ":" + identity.terminal())
                .header("Gerai-Time", time)
                .header("Gerai-Signature", key.sign(signed))
                .method(
                        method,
                        body.length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(body))
                .build();
    }

    /** A request by nobody yet: enrolment. */
    static HttpRequest unsigned(URI server, String path, Map<String, ?> fields) {
        return HttpRequest.newBuilder(resolve(server, path))
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json(fields)))
                .build();
    }

    /** The fields of a good answer. */
    Map<String, Object> ask(HttpRequest request) throws LinkException {
        return fieldsOf(exchange(request, BodyHandlers.ofByteArray()));
    }

    /** The fields of a good answer; empty where there is no such thing. */
    Optional<Map<String, Object>> lookUp(HttpRequest request) throws LinkException {
        HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
        return response.statusCode() == HttpURLConnection.HTTP_NOT_FOUND
                ? Optional.empty()
                : Optional.of(fieldsOf(response));
    }

    /** Any answer at all. */
    <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) throws LinkException {
        try {
            return transport.send(request, body);
        } catch (IOException e) {
            throw new LinkException(
                    LinkTrouble.UNREACHABLE, "The server cannot be reached at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkException(
                    LinkTrouble.UNREACHABLE, "Stopped while waiting for the server", e);
        }
    }

    private static Map<String, Object> fieldsOf(HttpResponse<byte[]> response)
            throws LinkException {
        if (response.statusCode() / 100 != 2) {
            throw refused(response, response.body());
        }
        try {
            return JSON.std.mapFrom(response.body());
        } catch (IOException e) {
            throw notUnderstood("The server's answer is not JSON", e);
        }
    }

    static LinkException notUnderstood(String what, Exception cause) {
        return new LinkException(LinkTrouble.NOT_UNDERSTOOD, what, cause);
    }

    /** What an answer means that is not a good one. */
    static LinkException refused(HttpResponse<?> response, byte[] body) {
        Optional<Duration> retryAfter =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("\\d{1,6}"))
                        .map(Long::parseLong)
                        .map(seconds -> Math.min(seconds, RETRY_AFTER_SECONDS_MAX))
                        .map(Duration::ofSeconds);
        Map<String, Object> problem = problem(body);
        Object said = problem.getOrDefault("detail", problem.get("title"));
        return new LinkException(
                troubleOf(response.statusCode(), problem),
                "The server answered " + response.statusCode() + (said == null ? "" : ": " + said),
                retryAfter);
    }

    /** An address that knows no such request belongs to another program. */
    private static LinkTrouble troubleOf(int status, Map<String, Object> problem) {
        return switch (status) {
            case 401 -> isRevoked(problem) ? LinkTrouble.REVOKED : LinkTrouble.REFUSED;
            case 404, 405 -> LinkTrouble.NOT_UNDERSTOOD;
            case 408, 429 -> LinkTrouble.UNAVAILABLE;
            default ->
                    status / 100 == 4
                            ? LinkTrouble.REFUSED
                            : status / 100 == 5
                                    ? LinkTrouble.UNAVAILABLE
                                    : LinkTrouble.NOT_UNDERSTOOD;
        };
    }

    private static boolean isRevoked(Map<String, Object> problem) {
        String type = String.valueOf(problem.get("type"));
        return type.endsWith(REVOKED) || "TERMINAL_REVOKED".equals(problem.get("code"));
    }

    /** The server's own words (RFC 9457); nothing where it gave none. */
    private static Map<String, Object> problem(byte[] body) {
        try {
            return JSON.std.mapFrom(body);
        } catch (IOException e) {
            return Map.of("title", "(" + e.getClass().getSimpleName() + " in its body)");
        }
    }

    private static byte[] json(Map<String, ?> fields) {
        try {
            return JSON.std.asBytes(fields);
        } catch (IOException e) {
            throw new IllegalStateException("Bug: a request could not be written as JSON", e);
        }
    }

    private static URI resolve(URI server, String path) {
        return URI.create(server.toString().replaceAll("/+$", "") + path);
    }
}
