package id.gerai.terminal.sync;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.feed.ChangeForm;
import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.MalformedFieldsException;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.journal.TillKey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The requests of docs/sync.md over HTTP, signed with the till's key. */
public final class ServerLink {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration QUESTION_TIMEOUT = Duration.ofSeconds(2);
    private static final long RETRY_AFTER_SECONDS_MAX = 600;

    /** Empty for a practice till: it can send nothing to anybody. */
    private final Optional<HttpClient> http;

    private final Identity identity;
    private final TillKey key;

    public ServerLink(Identity identity, TillKey key) {
        this.identity = identity;
        this.key = key;
        this.http = identity.isPractice() ? Optional.empty() : Optional.of(client());
    }

    /** A page of what changed at the server. */
    public record ChangePage(long cursor, boolean more, List<Change> changes) {}

    /** The answer to a batch of events. */
    public record PushAnswer(long contiguous, List<LineResult> results) {}

    /** What the server did with one line, by its place in the batch from 1. */
    public record LineResult(int line, String outcome, String reason) {}

    /**
     * Exchanges a one-time code for an identity.
     *
     * @throws LinkException if the server is not there, or does not take the code; the message is
     *     the server's own
     */
    public static Identity enrol(URI server, String code, TillKey key) throws LinkException {
        byte[] body = json(Map.of("code", code.strip(), "public_key", key.publicKey()));
        HttpRequest request =
                HttpRequest.newBuilder(resolve(server, "/api/enrolment"))
                        .timeout(ANSWER_TIMEOUT)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try (HttpClient http = client()) {
            Fields fields = Fields.of(answer(http, request));
            return new Identity(
                    server,
                    fields.uuid("cooperative"),
                    fields.uuid("outlet"),
                    fields.uuid("terminal"),
                    fields.text("terminal_code"));
        } catch (IllegalArgumentException e) {
            throw new LinkException(
                    LinkTrouble.NOT_UNDERSTOOD,
                    "The server's answer is not understood: " + e.getMessage(),
                    e);
        }
    }

    /** What changed after a cursor. Changes of a type from a newer server are left out. */
    public ChangePage pull(long after, int limit) throws LinkException {
        Map<String, Object> page =
                send(
                        "GET",
                        "/api/terminal/changes?after=" + after + "&limit=" + limit,
                        "application/json",
                        new byte[0]);
        try {
            Fields fields = Fields.of(page);
            return new ChangePage(
                    fields.whole("cursor"), fields.flag("more"), changes(page.get("changes")));
        } catch (IllegalArgumentException e) {
            throw new LinkException(
                    LinkTrouble.NOT_UNDERSTOOD,
                    "The server's changes are not understood: " + e.getMessage(),
                    e);
        }
    }

    /** Sends events in the order of their sequence. */
    public PushAnswer push(List<Outbox.Line> batch) throws LinkException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Outbox.Line line : batch) {
            body.writeBytes(line.bytes());
            body.write('\n');
        }
        Map<String, Object> answer =
                send("POST", "/api/terminal/events", "application/x-ndjson", body.toByteArray());
        try {
            Fields fields = Fields.of(answer);
            return new PushAnswer(
                    fields.whole("contiguous"), fields.list("results", ServerLink::result));
        } catch (IllegalArgumentException e) {
            throw new LinkException(
                    LinkTrouble.NOT_UNDERSTOOD,
                    "The server's answer is not understood: " + e.getMessage(),
                    e);
        }
    }

    /**
     * The product of a code that this till does not know; empty where the server does not either.
     */
    public Optional<ProductChanged> product(String code) throws LinkException {
        return ask(
                "/api/terminal/products?code=" + encoded(code),
                fields ->
                        ChangeForm.read(fields)
                                .filter(ProductChanged.class::isInstance)
                                .map(ProductChanged.class::cast)
                                .orElseThrow(
                                        () -> new MalformedFieldsException("type", "is another")));
    }

    /** A sale of any till of the cooperative; empty where the server has no such receipt. */
    public Optional<ReceiptFound> receipt(String number) throws LinkException {
        return ask(
                "/api/terminal/receipts?number=" + encoded(number),
                values -> {
                    Fields fields = Fields.of(values);
                    return new ReceiptFound(
                            EventLine.read(fields.text("event").getBytes(StandardCharsets.UTF_8)),
                            fields.list(
                                    "returned",
                                    it ->
                                            new ReceiptFound.Returned(
                                                    it.small("line"),
                                                    it.quantity("quantity"),
                                                    it.rupiah("amount"))));
                });
    }

    /** Asks for one thing while somebody waits: soon or not at all. */
    private <T> Optional<T> ask(String path, Function<Map<String, Object>, T> reader)
            throws LinkException {
        HttpClient client = clientOrNobody();
        HttpRequest request =
                signed("GET", path, "application/json", new byte[0])
                        .timeout(QUESTION_TIMEOUT)
                        .build();
        HttpResponse<byte[]> response = exchange(client, request);
        if (response.statusCode() == HttpURLConnection.HTTP_NOT_FOUND) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(bodyOf(response)));
        } catch (IllegalArgumentException | StoreException e) {
            throw new LinkException(
                    LinkTrouble.NOT_UNDERSTOOD,
                    "The server's answer is not understood: " + e.getMessage(),
                    e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Change> changes(Object list) {
        if (!(list instanceof List<?> elements)) {
            throw new MalformedFieldsException("changes", "must be a list");
        }
        return elements.stream().map(ServerLink::change).flatMap(Optional::stream).toList();
    }

    private static Optional<Change> change(Object element) {
        if (!(element instanceof Map<?, ?> fields)) {
            throw new MalformedFieldsException("changes", "must hold objects only");
        }
        return ChangeForm.read(fields);
    }

    private static LineResult result(Fields fields) {
        return new LineResult(
                fields.small("line"),
                fields.text("outcome"),
                fields.maybe("reason", fields::text).orElse(""));
    }

    private Map<String, Object> send(String method, String path, String contentType, byte[] body)
            throws LinkException {
        return answer(
                clientOrNobody(),
                signed(method, path, contentType, body).timeout(ANSWER_TIMEOUT).build());
    }

    private HttpClient clientOrNobody() throws LinkException {
        return http.orElseThrow(
                () ->
                        new LinkException(
                                LinkTrouble.UNREACHABLE,
                                "A practice till has no server",
                                Optional.empty()));
    }

    private HttpRequest.Builder signed(
            String method, String path, String contentType, byte[] body) {
        String time = Instant.now().toString();
        String signed = String.join("\n", method, path, time, EventHash.of(body));
        return HttpRequest.newBuilder(resolve(identity.server(), path))
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .header("Gerai-Terminal", terminalHeader())
                .header("Gerai-Time", time)
                .header("Gerai-Signature", key.sign(signed))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private String terminalHeader() {
        UUID cooperative = identity.cooperative();
        return cooperative + ":" + identity.terminal();
    }

    private static Map<String, Object> answer(HttpClient http, HttpRequest request)
            throws LinkException {
        return bodyOf(exchange(http, request));
    }

    private static HttpResponse<byte[]> exchange(HttpClient http, HttpRequest request)
            throws LinkException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LinkException(
                    LinkTrouble.UNREACHABLE, "The server cannot be reached at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkException(
                    LinkTrouble.UNREACHABLE, "Stopped while waiting for the server", e);
        }
    }

    private static Map<String, Object> bodyOf(HttpResponse<byte[]> response) throws LinkException {
        if (response.statusCode() / 100 != 2) {
            throw refused(response);
        }
        try {
            return JSON.std.mapFrom(response.body());
        } catch (IOException e) {
            throw new LinkException(
                    LinkTrouble.NOT_UNDERSTOOD, "The server's answer is not JSON", e);
        }
    }

    private static LinkException refused(HttpResponse<byte[]> response) {
        Optional<Duration> retryAfter =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("\\d{1,6}"))
                        .map(Long::parseLong)
                        .map(seconds -> Math.min(seconds, RETRY_AFTER_SECONDS_MAX))
                        .map(Duration::ofSeconds);
        return new LinkException(
                troubleOf(response.statusCode()),
                "The server answered " + response.statusCode() + problem(response.body()),
                retryAfter);
    }

    /** An address that knows no such request belongs to another program. */
    private static LinkTrouble troubleOf(int status) {
        return switch (status) {
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

    /** The server's own words (RFC 9457), where it gave any. */
    private static String problem(byte[] body) {
        try {
            Map<String, Object> problem = JSON.std.mapFrom(body);
            Object detail = problem.getOrDefault("detail", problem.get("title"));
            return detail == null ? "" : ": " + detail;
        } catch (IOException e) {
            return " (" + e.getClass().getSimpleName() + " in its body)";
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

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }
}
