package id.gerai.terminal.sync;

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
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The requests of docs/sync.md, signed with the till's key. */
public final class ServerLink {
    private static final Duration QUESTION_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration SNAPSHOT_TIMEOUT = Duration.ofMinutes(5);
    private static final String JSON_TYPE = "application/json";

    private final Wire wire;
    private final Identity identity;
    private final Optional<TillKey> key;

    /**
     * @param key empty where it is lost: then nothing can be asked or sent
     * @param transport the line; a practice till uses none
     * @param clock what the till takes for now
     */
    public ServerLink(
            Identity identity, Optional<TillKey> key, Transport transport, InstantSource clock) {
        this.identity = identity;
        this.key = key;
        this.wire = new Wire(transport, clock);
    }

    /** True where this till cannot sign what it says. */
    boolean hasLostItsKey() {
        return key.isEmpty();
    }

    /**
     * A page of what changed at the server.
     *
     * @param epoch of the cursor; empty from an older server
     * @param startOver true where the cursor meant nothing to the server: fetch all there is
     */
    public record ChangePage(
            long cursor,
            Optional<UUID> epoch,
            boolean more,
            boolean startOver,
            List<Change> changes,
            Heard heard) {}

    /** The answer to a batch of events. */
    public record PushAnswer(long contiguous, List<LineResult> results, Heard heard) {}

    /** What the server did with one line, by its place in the batch from 1. */
    public record LineResult(int line, String outcome, String reason) {}

    /**
     * What changed after a cursor. Changes of a type from a newer server are left out.
     *
     * @param epoch that the cursor is of, where it is known
     */
    public ChangePage pull(long after, Optional<UUID> epoch, int limit) throws LinkException {
        String path =
                "/api/terminal/changes?after="
                        + after
                        + epoch.map(it -> "&epoch=" + it).orElse("")
                        + "&limit="
                        + limit;
        Instant sent = wire.clock().instant();
        Map<String, Object> page = send("GET", path, JSON_TYPE, new byte[0]);
        Instant answered = wire.clock().instant();
        return read(
                page,
                fields ->
                        new ChangePage(
                                fields.whole("cursor"),
                                fields.maybe("epoch", fields::uuid),
                                fields.flag("more"),
                                fields.has("start_over") && fields.flag("start_over"),
                                changes(page.get("changes")),
                                Heard.in(fields, sent, answered)));
    }

    /**
     * Fetches all there is, as a parcel.
     *
     * @param file where it is put; what was there before is lost
     */
    public void snapshot(Path file) throws LinkException {
        HttpRequest request =
                signed("GET", "/api/terminal/snapshot", JSON_TYPE, new byte[0], SNAPSHOT_TIMEOUT);
        HttpResponse<Path> response = wire.exchange(request, BodyHandlers.ofFile(file));
        if (response.statusCode() / 100 != 2) {
            throw Wire.refused(response, wordsIn(file));
        }
    }

    private static byte[] wordsIn(Path file) throws LinkException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Wire.notUnderstood("The server's answer cannot be read again", e);
        }
    }

    /** Sends events in the order of their sequence. */
    public PushAnswer push(List<Outbox.Line> batch) throws LinkException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Outbox.Line line : batch) {
            body.writeBytes(line.bytes());
            body.write('\n');
        }
        Instant sent = wire.clock().instant();
        Map<String, Object> answer =
                send("POST", "/api/terminal/events", "application/x-ndjson", body.toByteArray());
        Instant answered = wire.clock().instant();
        PushAnswer read =
                read(
                        answer,
                        fields ->
                                new PushAnswer(
                                        fields.whole("contiguous"),
                                        fields.list("results", ServerLink::result),
                                        Heard.in(fields, sent, answered)));
        if (read.results().size() != batch.size()) {
            throw new LinkException(
                    LinkTrouble.NOT_UNDERSTOOD,
                    "The server answered for %d of %d events"
                            .formatted(read.results().size(), batch.size()),
                    Optional.empty());
        }
        return read;
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
        HttpRequest request = signed("GET", path, JSON_TYPE, new byte[0], QUESTION_TIMEOUT);
        Optional<Map<String, Object>> answer = wire.lookUp(request);
        try {
            return answer.map(reader);
        } catch (IllegalArgumentException | StoreException e) {
            throw Wire.notUnderstood("The server's answer is not understood: " + e.getMessage(), e);
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
        return wire.ask(signed(method, path, contentType, body, Wire.ANSWER_TIMEOUT));
    }

    /** What the server would refuse unsigned is not sent at all. */
    private HttpRequest signed(
            String method, String path, String contentType, byte[] body, Duration timeout)
            throws LinkException {
        TillKey signer =
                key.orElseThrow(
                        () ->
                                new LinkException(
                                        LinkTrouble.REFUSED,
                                        "The till's key is lost",
                                        Optional.empty()));
        return wire.signed(identity, signer, method, path, contentType, body, timeout);
    }

    private static <T> T read(Map<String, Object> answer, Function<Fields, T> reader)
            throws LinkException {
        try {
            return reader.apply(Fields.of(answer));
        } catch (IllegalArgumentException e) {
            throw Wire.notUnderstood("The server's answer is not understood: " + e.getMessage(), e);
        }
    }
}
