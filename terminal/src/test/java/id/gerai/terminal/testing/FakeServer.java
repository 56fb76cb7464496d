package id.gerai.terminal.testing;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.ChangeForm;
import id.gerai.ledger.product.Product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** The server's side of docs/sync.md in one file, with a lossy line where a test asks for one. */
public final class FakeServer implements AutoCloseable {
    public static final String CODE = "K7QM-4XPD";

    private final HttpServer http;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Long, String> lines = new TreeMap<>();
    private final Map<Long, String> forcedOutcomes = new TreeMap<>();
    private final Map<String, Product> untold = new TreeMap<>();
    private final List<Map<String, Object>> returned = new ArrayList<>();
    private String publicKey = "";
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

    private record Answer(int status, Map<String, Object> body) {}

    private interface Handler {
        Answer answer(HttpExchange exchange, byte[] body) throws IOException;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The lines recorded, in the order of their sequence. */
    public synchronized List<String> lines() {
        return List.copyOf(lines.values());
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
        forcedOutcomes.put(sequence, outcome);
    }

    /** Knows what another one knew, as a server does after its own restart. */
    public synchronized void takeOverFrom(FakeServer before) {
        publicKey = before.publicKey;
        lines.putAll(before.lines);
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
        byte[] bytes = JSON.std.asBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
        return Optional.empty();
    }

    private Answer enrol(HttpExchange exchange, byte[] body) throws IOException {
        Map<String, Object> fields = JSON.std.mapFrom(body);
        if (!CODE.equals(fields.get("code"))) {
            return new Answer(403, Map.of("title", "Kode tidak dikenal"));
        }
        publicKey = (String) fields.get("public_key");
        return new Answer(
                201,
                Map.of(
                        "cooperative", SampleShop.COOPERATIVE.toString(),
                        "outlet", SampleShop.OUTLET.toString(),
                        "terminal", SampleShop.TERMINAL.toString(),
                        "terminal_code", "G1"));
    }

    private Answer pull(HttpExchange exchange, byte[] body) {
        String[] query = exchange.getRequestURI().getQuery().split("[=&]");
        int after = Integer.parseInt(query[1]);
        int limit = Integer.parseInt(query[3]);
        int end = Math.min(changes.size(), after + limit);
        List<Map<String, Object>> page =
                changes.subList(Math.min(after, end), end).stream().map(ChangeForm::write).toList();
        return new Answer(
                200, Map.of("cursor", end, "more", end < changes.size(), "changes", page));
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
        return lines.values().stream()
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
            result.put("outcome", record(event, line));
            results.add(result);
        }
        return new Answer(200, Map.of("contiguous", lines.size(), "results", results));
    }

    private String record(Event event, String line) {
        String forced = forcedOutcomes.get(event.sequence());
        if (forced != null) {
            return forced;
        }
        String before = lines.putIfAbsent(event.sequence(), line);
        if (before == null) {
            return "recorded";
        }
        return before.equals(line) ? "already_recorded" : "conflicting";
    }

    /** As docs/sync.md says, computed here anew from the request as it arrived. */
    private boolean isSigned(HttpExchange exchange, byte[] body) {
        String terminal = exchange.getRequestHeaders().getFirst("Gerai-Terminal");
        String signature = exchange.getRequestHeaders().getFirst("Gerai-Signature");
        String text =
                exchange.getRequestMethod()
                        + "\n"
                        + exchange.getRequestURI()
                        + "\n"
                        + exchange.getRequestHeaders().getFirst("Gerai-Time")
                        + "\n"
                        + EventHash.of(body);
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return (SampleShop.COOPERATIVE + ":" + SampleShop.TERMINAL).equals(terminal)
                    && verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
