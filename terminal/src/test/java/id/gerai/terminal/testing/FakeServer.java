package id.gerai.terminal.testing;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.ChangeForm;
import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.ParcelWriter;
import id.gerai.ledger.product.Product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** The server's side of docs/sync.md in one file, with a lossy line where a test asks for one. */
public final class FakeServer implements AutoCloseable {
    public static final String CODE = "K7QM-4XPD";

    private final HttpServer http;
    private final List<Change> changes = new ArrayList<>();
    private final Map<UUID, FakeTerminal> terminals = new LinkedHashMap<>();
    private final Map<String, Product> untold = new TreeMap<>();
    private final List<Map<String, Object>> returned = new ArrayList<>();
    private final FakeKey key = new FakeKey();
    private final Set<String> codes = new HashSet<>(Set.of(CODE));
    private final Set<String> lostKeyCodes = new HashSet<>();
    private UUID epoch = UUID.randomUUID();
    private Duration ahead = Duration.ZERO;
    private boolean old;
    private int snapshots;
    private UnaryOperator<byte[]> damage = UnaryOperator.identity();
    private int answersToLose;
    private int timesUnavailable;
    private int requestsRefused;
    private int pushes;
    private Optional<CountDownLatch> held = Optional.empty();

    public FakeServer(List<Change> changes) throws IOException {
        this(changes, 0);
    }

    public FakeServer(List<Change> changes, int port) throws IOException {
        this.changes.addAll(changes);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/api/enrolment", exchange -> handle(exchange, this::enrol));
        http.createContext("/api/terminal/changes", exchange -> handle(exchange, this::pull));
        http.createContext("/api/terminal/snapshot", exchange -> handle(exchange, this::snapshot));
        http.createContext("/api/terminal/events", exchange -> handle(exchange, this::push));
        http.createContext("/api/terminal/products", exchange -> handle(exchange, this::product));
        http.createContext("/api/terminal/receipts", exchange -> handle(exchange, this::receipt));
        http.setExecutor(Executors.newFixedThreadPool(2));
        http.start();
    }

    /** Runs it alone on port 8099, for trying a till by hand. */
    public static void main(String[] args) throws IOException, InterruptedException {
        FakeServer server = new FakeServer(SampleShop.changes(), 8099);
        Thread.currentThread().join();
        server.close();
    }

    private record Answer(int status, byte[] bytes) {
        Answer(int status, Map<String, Object> body) {
            this(status, json(body));
        }
    }

    private static byte[] json(Map<String, Object> body) {
        try {
            return JSON.std.asBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Handler {
        Answer answer(HttpExchange exchange, byte[] body) throws IOException;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The lines recorded, in the order of their sequence. */
    public synchronized List<String> lines() {
        return terminals.values().stream().flatMap(it -> it.lines().stream()).toList();
    }

    /** The till that was enrolled last. */
    private FakeTerminal latest() {
        return terminals.values().stream().reduce((_, later) -> later).orElseThrow();
    }

    /** Lines that contradict what is here, over all tills. */
    public synchronized int quarantined() {
        return terminals.values().stream().mapToInt(FakeTerminal::quarantined).sum();
    }

    /** Refuses a till from now on, or hears it again. */
    public synchronized void revoke(boolean revoked) {
        latest().setRevoked(revoked);
    }

    /** A code for the till that has joined, without the signature of the key it lost. */
    public synchronized void giveCodeForLostKey(String code) {
        codes.add(code);
        lostKeyCodes.add(code);
    }

    /** Takes one more code, once. */
    public synchronized void giveCode(String code) {
        codes.add(code);
    }

    /** As after a restore of its books from when they ended with an event of the latest till. */
    public synchronized void restoreTo(long sequence) {
        latest().forgetAfter(sequence);
        epoch = UUID.randomUUID();
    }

    /** Its clock is so much ahead of everybody's. */
    public synchronized void setAhead(Duration more) {
        ahead = more;
    }

    /** Speaks as the first version did: no head, no epoch, no time. */
    public synchronized void beOld() {
        old = true;
    }

    /** Says everything anew: no cursor means anything any more. */
    public synchronized void startOver(List<Change> all) {
        changes.clear();
        changes.addAll(all);
        epoch = UUID.randomUUID();
    }

    /** Does something to the bytes of snapshots before they go out. */
    public synchronized void damageSnapshots(UnaryOperator<byte[]> how) {
        damage = how;
    }

    public synchronized int snapshots() {
        return snapshots;
    }

    public synchronized void addChange(Change change) {
        changes.add(change);
    }

    /** Does the work of the next pushes but drops the line before answering. */
    public synchronized void loseAnswers(int count) {
        answersToLose = count;
    }

    /**
     * Does the work of pushes from now on and answers none of them.
     *
     * @return gives up those lines, and answers what comes then
     */
    public synchronized Runnable holdAnswers() {
        CountDownLatch latch = new CountDownLatch(1);
        held = Optional.of(latch);
        return latch::countDown;
    }

    /** Answers the next requests with 503 and {@code Retry-After: 0}. */
    public synchronized void beUnavailable(int count) {
        timesUnavailable = count;
    }

    /** Answers so for an event, whatever its line. */
    public synchronized void force(long sequence, String outcome) {
        latest().force(sequence, outcome);
    }

    /** Knows what another one knew, as a server does after its own restart. */
    public synchronized void takeOverFrom(FakeServer before) {
        terminals.putAll(before.terminals);
        epoch = before.epoch;
    }

    public synchronized int requestsRefused() {
        return requestsRefused;
    }

    public synchronized int pushes() {
        return pushes;
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void handle(HttpExchange exchange, Handler handler) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Optional<CountDownLatch> waitFor = work(exchange, body, handler);
        if (waitFor.isPresent()) {
            await(waitFor.get());
            exchange.close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty where it answered; else what the line is held by. */
    private synchronized Optional<CountDownLatch> work(
            HttpExchange exchange, byte[] body, Handler handler) throws IOException {
        boolean enrolment = exchange.getRequestURI().getPath().equals("/api/enrolment");
        Answer answer;
        if (timesUnavailable > 0) {
            timesUnavailable--;
            exchange.getResponseHeaders().add("Retry-After", "0");
            answer = new Answer(503, Map.of("title", "later"));
        } else if (!enrolment && !isSigned(exchange, body)) {
            requestsRefused++;
            answer = new Answer(401, Map.of("title", "wrong signature"));
        } else if (!enrolment && sender(exchange).isRevoked()) {
            requestsRefused++;
            answer = new Answer(401, Map.of("type", "urn:gerai:problem:terminal-revoked"));
        } else {
            answer = handler.answer(exchange, body);
        }
        if (answersToLose > 0 && exchange.getRequestURI().getPath().endsWith("events")) {
            answersToLose--;
            exchange.close();
            return Optional.empty();
        }
        if (exchange.getRequestURI().getPath().endsWith("events")
                && held.filter(it -> it.getCount() > 0).isPresent()) {
            return held;
        }
        byte[] bytes = answer.bytes();
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
        return Optional.empty();
    }

    private Answer enrol(HttpExchange exchange, byte[] body) throws IOException {
        Map<String, Object> fields = JSON.std.mapFrom(body);
        Map<?, ?> succeeds = (Map<?, ?>) fields.get("succeeds");
        String publicKey = (String) fields.get("public_key");
        if (!codes.contains(fields.get("code"))
                || succeeds != null && !isAgreed(fields, succeeds)) {
            return new Answer(403, Map.of("title", "Kode tidak dikenal"));
        }
        UUID id = terminals.isEmpty() ? SampleShop.TERMINAL : UUID.randomUUID();
        long first = succeeds == null ? 1 : ((Number) succeeds.get("sequence")).longValue() + 1;
        String before = succeeds == null ? Event.GENESIS_HASH : (String) succeeds.get("hash");
        if (!CODE.equals(fields.get("code"))) {
            codes.remove(fields.get("code"));
        }
        if (succeeds == null) {
            terminals.clear();
            id = SampleShop.TERMINAL;
        }
        terminals.put(id, new FakeTerminal(id, publicKey, first, before));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cooperative", SampleShop.COOPERATIVE.toString());
        answer.put("outlet", SampleShop.OUTLET.toString());
        answer.put("terminal", id.toString());
        answer.put("terminal_code", "G" + terminals.size());
        if (!old) {
            answer.put("first_sequence", first);
            answer.put("server_key", serverKey());
        }
        return new Answer(201, answer);
    }

    /** Base64 of the key that signs snapshots. */
    public String serverKey() {
        return key.publicKey();
    }

    private boolean isAgreed(Map<String, Object> fields, Map<?, ?> succeeds) {
        FakeTerminal before = terminals.get(UUID.fromString((String) succeeds.get("terminal")));
        long sequence = ((Number) succeeds.get("sequence")).longValue();
        String text =
                "SUCCESSION\n%s\n%s\n%s\n%s\n%d\n%s"
                        .formatted(
                                fields.get("code"),
                                fields.get("public_key"),
                                succeeds.get("cooperative"),
                                succeeds.get("terminal"),
                                sequence,
                                succeeds.get("hash"));
        return before != null
                && before.hashOf(sequence).equals(succeeds.get("hash"))
                && FakeKey.verifies(
                        lostKeyCodes.contains(fields.get("code"))
                                ? (String) fields.get("public_key")
                                : before.publicKey(),
                        text,
                        (String) succeeds.get("signature"));
    }

    private Map<String, Object> heard(FakeTerminal terminal, Map<String, Object> answer) {
        if (!old) {
            long last = terminal.contiguous();
            answer.put("head", Map.of("sequence", last, "hash", terminal.hashOf(last)));
            answer.put("server_time", Instant.now().plus(ahead).toString());
            answer.put("a_field_of_tomorrow", Map.of("x", 1));
        }
        return answer;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return values;
    }

    private Answer pull(HttpExchange exchange, byte[] body) {
        Map<String, String> query = query(exchange);
        int after = Integer.parseInt(query.get("after"));
        int limit = Integer.parseInt(query.get("limit"));
        int end = Math.min(changes.size(), after + limit);
        List<Map<String, Object>> page =
                changes.subList(Math.min(after, end), end).stream().map(ChangeForm::write).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cursor", end);
        answer.put("more", end < changes.size());
        answer.put("changes", page);
        if (!old) {
            answer.put("epoch", epoch.toString());
            answer.put(
                    "start_over",
                    !epoch.toString().equals(query.get("epoch")) || after > changes.size());
        }
        return new Answer(200, heard(sender(exchange), answer));
    }

    /** All there is, in frames of 500 lines, signed. */
    private Answer snapshot(HttpExchange exchange, byte[] body) throws IOException {
        snapshots++;
        return new Answer(200, damage.apply(snapshotParcel()));
    }

    /** The same as a file for a stick. */
    public synchronized byte[] snapshotParcel() throws IOException {
        List<Map<String, Object>> acknowledged = new ArrayList<>();
        for (FakeTerminal it : terminals.values()) {
            long last = it.contiguous();
            acknowledged.add(
                    Map.of(
                            "terminal",
                            it.id().toString(),
                            "sequence",
                            last,
                            "hash",
                            it.hashOf(last)));
        }
        List<byte[]> lines = new ArrayList<>();
        lines.add(
                json(
                        Map.of(
                                "type",
                                "snapshot",
                                "cursor",
                                changes.size(),
                                "epoch",
                                epoch.toString(),
                                "made_at",
                                Instant.now().toString(),
                                "acknowledged",
                                acknowledged)));
        changes.forEach(it -> lines.add(json(ChangeForm.write(it))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParcelHead head =
                new ParcelHead(
                        ParcelHead.Kind.SNAPSHOT,
                        SampleShop.COOPERATIVE,
                        SampleShop.OUTLET,
                        UUID.randomUUID());
        ParcelWriter writer = new ParcelWriter(out, head, key::sign);
        for (int from = 0; from < lines.size(); from += 500) {
            writer.frame(lines.subList(from, Math.min(lines.size(), from + 500)));
        }
        writer.end();
        return out.toByteArray();
    }

    /** Knows products that no till was told of, by their code. */
    public synchronized void knowToo(Product product) {
        untold.put(product.code(), product);
    }

    /** Says that so much of a line of a receipt came back elsewhere. */
    public synchronized void returnedElsewhere(int line, long thousandths, long amount) {
        returned.add(Map.of("line", line, "quantity", thousandths, "amount", amount));
    }

    private Answer product(HttpExchange exchange, byte[] body) {
        Product product = untold.get(exchange.getRequestURI().getQuery().split("=")[1]);
        return product == null
                ? new Answer(404, Map.of("title", "unknown"))
                : new Answer(200, ChangeForm.write(new Change.ProductChanged(product)));
    }

    private Answer receipt(HttpExchange exchange, byte[] body) {
        String wanted = "\"" + exchange.getRequestURI().getQuery().split("=")[1] + "\"";
        return lines().stream()
                .filter(line -> line.contains("sale_completed") && line.contains(wanted))
                .findFirst()
                .map(line -> new Answer(200, Map.of("event", line, "returned", returned)))
                .orElseGet(() -> new Answer(404, Map.of("title", "unknown")));
    }

    private Answer push(HttpExchange exchange, byte[] body) throws IOException {
        pushes++;
        List<Map<String, Object>> results = new ArrayList<>();
        for (String line : new String(body, StandardCharsets.UTF_8).lines().toList()) {
            Event event = EventForm.read(JSON.std.mapFrom(line));
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("line", results.size() + 1);
            result.put("id", event.id().toString());
            result.put("outcome", sender(exchange).record(event, line));
            results.add(result);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("contiguous", sender(exchange).contiguous());
        answer.put("results", results);
        return new Answer(200, heard(sender(exchange), answer));
    }

    /** As docs/sync.md says, computed here anew from the request as it arrived. */
    private boolean isSigned(HttpExchange exchange, byte[] body) {
        String text =
                exchange.getRequestMethod()
                        + "\n"
                        + exchange.getRequestURI()
                        + "\n"
                        + exchange.getRequestHeaders().getFirst("Gerai-Time")
                        + "\n"
                        + EventHash.of(body);
        FakeTerminal sender = sender(exchange);
        return sender != null
                && FakeKey.verifies(
                        sender.publicKey(),
                        text,
                        exchange.getRequestHeaders().getFirst("Gerai-Signature"));
    }

    /** Null where it is nobody's. */
    private FakeTerminal sender(HttpExchange exchange) {
        String[] named = exchange.getRequestHeaders().getFirst("Gerai-Terminal").split(":");
        return named[0].equals(SampleShop.COOPERATIVE.toString())
                ? terminals.get(UUID.fromString(named[1]))
                : null;
    }
}
