package id.gerai.server;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.ApiClient.Answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A till as the server sees one: enrolled, numbering, chaining and signing. */
public final class TestTill {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final UUID cooperative;
    public final UUID outlet;
    public final UUID terminal;

    private URI address;
    private final KeyPair keys;
    private final UUID cashier;
    private final Random random = new Random();
    private Duration clockAhead = Duration.ZERO;
    private long sequence;
    private String previousHash = Event.GENESIS_HASH;

    private TestTill(URI address, KeyPair keys, Map<String, Object> identity, UUID cashier) {
        this(
                address,
                keys,
                UUID.fromString((String) identity.get("cooperative")),
                UUID.fromString((String) identity.get("outlet")),
                UUID.fromString((String) identity.get("terminal")),
                cashier);
    }

    private TestTill(
            URI address, KeyPair keys, UUID cooperative, UUID outlet, UUID terminal, UUID cashier) {
        this.address = address;
        this.keys = keys;
        this.cooperative = cooperative;
        this.outlet = outlet;
        this.terminal = terminal;
        this.cashier = cashier;
    }

    /** Enrols a new till with a code that the office issues. */
    public static TestTill enrol(TestServer server, ApiClient office, UUID outlet, UUID cashier) {
        KeyPair keys = newKeys();
        Answer enrolled =
                server.client()
                        .post(
                                "/api/enrolment",
                                Map.of(
                                        "code",
                                        code(office, outlet),
                                        "public_key",
                                        Base64.getEncoder()
                                                .encodeToString(keys.getPublic().getEncoded())));
        if (enrolled.status() != 201) {
            throw new IllegalStateException(enrolled.toString());
        }
        return new TestTill(server.address(), keys, enrolled.object(), cashier);
    }

    /**
     * A till on a copy of this one's disk: the same identity and key, going its own way from here.
     */
    public TestTill copy() {
        TestTill copy = new TestTill(address, keys, cooperative, outlet, terminal, cashier);
        copy.sequence = sequence;
        copy.previousHash = previousHash;
        return copy;
    }

    /** Its clock is off by so much. */
    public TestTill withClockAhead(Duration ahead) {
        clockAhead = ahead;
        return this;
    }

    /** A place in the chain. */
    public record Point(long sequence, String hash) {}

    /** Where the chain ends. */
    public Point end() {
        return new Point(sequence, previousHash);
    }

    /** Goes on behind the last event that the server agrees on, under a new identity. */
    public TestTill succeed(ApiClient office, Point agreed) {
        String code = code(office, outlet);
        KeyPair newKeys = newKeys();
        Answer enrolled =
                new ApiClient(address).post("/api/enrolment", claim(code, newKeys, agreed));
        if (enrolled.status() != 201) {
            throw new IllegalStateException(enrolled.toString());
        }
        TestTill successor = new TestTill(address, newKeys, enrolled.object(), cashier);
        successor.sequence = agreed.sequence();
        successor.previousHash = agreed.hash();
        return successor;
    }

    /** The request with which it would become a successor. */
    public Map<String, Object> claim(String code, KeyPair newKeys, Point agreed) {
        String publicKey = Base64.getEncoder().encodeToString(newKeys.getPublic().getEncoded());
        String text =
                String.join(
                        "\n",
                        "SUCCESSION",
                        code,
                        publicKey,
                        cooperative.toString(),
                        terminal.toString(),
                        Long.toString(agreed.sequence()),
                        agreed.hash());
        return Map.of(
                "code",
                code,
                "public_key",
                publicKey,
                "succeeds",
                Map.of(
                        "cooperative",
                        cooperative.toString(),
                        "terminal",
                        terminal.toString(),
                        "sequence",
                        agreed.sequence(),
                        "hash",
                        agreed.hash(),
                        "signature",
                        Base64.getEncoder()
                                .encodeToString(sign(text.getBytes(StandardCharsets.UTF_8)))));
    }

    /** A fresh one-time code. */
    public static String code(ApiClient office, UUID outlet) {
        return (String)
                office.post("/api/outlets/" + outlet + "/enrolment-codes", Map.of())
                        .object()
                        .get("code");
    }

    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What happened, written anew under this identity. */
    public Written rewrite(Written before) {
        Event event = before.event();
        return append(event.id(), event.occurredAt(), event.businessDate(), event.fact());
    }

    /** The same till, where the server has moved. */
    public TestTill at(URI newAddress) {
        address = newAddress;
        return this;
    }

    /** An event that happened, and the very line the till wrote of it. */
    public record Written(Event event, byte[] line) {
        public String text() {
            return new String(line, StandardCharsets.UTF_8);
        }
    }

    /** Writes the next event of the chain. */
    public Written write(LocalDate businessDate, TillEvent fact) {
        return write(
                notAhead(businessDate.atTime(3, 0).toInstant(java.time.ZoneOffset.UTC)),
                businessDate,
                fact);
    }

    /** Between midnight and ten in Jakarta the morning of the day is still to come. */
    private static Instant notAhead(Instant time) {
        Instant now = Instant.now();
        return time.isAfter(now) ? now : time;
    }

    /** The same at a moment by the till's clock. */
    public Written write(Instant occurredAt, LocalDate businessDate, TillEvent fact) {
        return append(TimeOrderedId.of(occurredAt, random), occurredAt, businessDate, fact);
    }

    private Written append(UUID id, Instant occurredAt, LocalDate businessDate, TillEvent fact) {
        sequence++;
        Event event =
                new Event(
                        id,
                        cooperative,
                        terminal,
                        sequence,
                        previousHash,
                        occurredAt,
                        businessDate,
                        cashier,
                        fact);
        byte[] line = line(event);
        previousHash = EventHash.of(line);
        return new Written(event, line);
    }

    /** Writes a line of any content in the place of the next event: the chain goes on from it. */
    public byte[] writeLine(UnaryOperator<String> spoil, LocalDate businessDate, TillEvent fact) {
        byte[] line =
                spoil.apply(write(businessDate, fact).text()).getBytes(StandardCharsets.UTF_8);
        previousHash = EventHash.of(line);
        return line;
    }

    /** An event as a line of JSON. */
    public static byte[] line(Event event) {
        try {
            return JSON.std.asBytes(EventForm.write(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer push(List<byte[]> lines) {
        return push(body(lines));
    }

    public Answer push(byte[] body) {
        return send("POST", "/api/terminal/events", body, body);
    }

    /** A push as it goes over the wire, for those who would cut it. */
    public byte[] request(byte[] body) {
        String path = "/api/terminal/events";
        String time = Instant.now().toString();
        String text = String.join("\n", "POST", path, time, EventHash.of(body));
        String signature =
                Base64.getEncoder().encodeToString(sign(text.getBytes(StandardCharsets.UTF_8)));
        String head =
                """
                POST %s HTTP/1.1
                Host: localhost
                Content-Type: application/x-ndjson
                Content-Length: %d
                Gerai-Terminal: %s:%s
                Gerai-Time: %s
                Gerai-Signature: %s

                """
                        .formatted(path, body.length, cooperative, terminal, time, signature)
                        .replace("\n", "\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** Signs one body and sends another. */
    public Answer pushTampered(byte[] signed, byte[] sent) {
        return send("POST", "/api/terminal/events", signed, sent);
    }

    public Answer pull(long after, int limit) {
        String path = "/api/terminal/changes?after=%d&limit=%d".formatted(after, limit);
        return get(path);
    }

    /** Asks for something, signed. */
    public Answer get(String path) {
        return send("GET", path, new byte[0], new byte[0]);
    }

    /** What became of each line of a push. */
    @SuppressWarnings("unchecked") // as docs/sync.md has it
    public static List<String> outcomes(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        List<Map<String, Object>> results =
                (List<Map<String, Object>>) answer.object().get("results");
        return results.stream().map(result -> (String) result.get("outcome")).toList();
    }

    public static byte[] body(List<byte[]> lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            body.writeBytes(line);
            body.write('\n');
        }
        return body.toByteArray();
    }

    /** Fetches a file, signed. */
    public byte[] download(String path) {
        HttpResponse<byte[]> response =
                call(request("GET", path, new byte[0]), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Cannot fetch " + path + ": " + response);
        }
        return response.body();
    }

    /** With the till's own key. */
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(String method, String path, byte[] signed, byte[] sent) {
        HttpRequest.Builder request = request(method, path, signed);
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofByteArray(sent));
        }
        HttpResponse<String> response = call(request, BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private HttpRequest.Builder request(String method, String path, byte[] signed) {
        String time = Instant.now().plus(clockAhead).toString();
        byte[] text =
                String.join("\n", method, path, time, EventHash.of(signed))
                        .getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Gerai-Terminal", cooperative + ":" + terminal)
                .header("Gerai-Time", time)
                .header("Gerai-Signature", Base64.getEncoder().encodeToString(sign(text)));
    }

    private static <T> HttpResponse<T> call(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
