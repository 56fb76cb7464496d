package id.gerai.server.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.gate.Gate.Pass;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is let in, and that no place is lost. */
class GateTest {
    private static final int PLACES = 64;

    private static TestServer server;
    private static TestShop shop;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "pintu");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void asManyComeInAsThereArePlaces() {
        Gate gate = new Gate(1_000_000);
        List<Pass> inside = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            inside.add(gate.enter(10, i).orElseThrow());
        }
        assertEquals(Optional.empty(), gate.enter(10, 100));
        gate.leave(inside.getFirst());
        gate.leave(inside.getFirst());
        assertTrue(gate.enter(10, 101).isPresent());
        assertEquals(Optional.empty(), gate.enter(10, 102), "a place is given up once");
    }

    @Test
    void bytesHaveABoundAndALargeOneComesInWhenLittleElseIs() {
        Gate gate = new Gate(1_000);
        Pass large = gate.enter(16_000, 0).orElseThrow();
        assertEquals(Optional.empty(), gate.enter(10, 1));
        gate.leave(large);
        gate.enter(500, 2);
        assertEquals(Optional.empty(), gate.enter(16_000, 3));
        assertTrue(gate.enter(500, 4).isPresent());
    }

    @Test
    void aPlaceIsGivenUpAfterAMinuteAtTheLatest() {
        Gate gate = new Gate(1_000);
        gate.enter(16_000, 0);
        assertEquals(Optional.empty(), gate.enter(10, Duration.ofSeconds(59).toNanos()));
        assertTrue(gate.enter(10, Duration.ofSeconds(61).toNanos()).isPresent());
    }

    @Test
    void whoeverDoesNotFitInIsToldBeforeTheBodyIsReadAndHungUpOnesGiveTheirPlaceBack()
            throws Exception {
        TestTill till = shop.till();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * PLACES; i++) {
                slow.add(begin("Content-Length: 1000\r\n", "half a body"));
            }
            awaitFull(till);
            try (Socket late = begin("Content-Length: 1000000\r\n", "")) {
                List<String> head = head(late);
                assertTrue(head.getFirst().contains(" 503 "), head.toString());
                assertTrue(
                        head.stream()
                                .anyMatch(
                                        it ->
                                                it.toLowerCase(Locale.ROOT)
                                                        .matches("retry-after: [1-5]")),
                        head.toString());
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
        awaitRecorded(till);
    }

    @Test
    void aRefusedRequestGivesItsPlaceBackToo() {
        TestTill till = shop.till();
        for (int i = 0; i < 2 * PLACES; i++) {
            assertEquals(401, till.pushTampered(new byte[] {'a'}, new byte[] {'b'}).status());
        }
        assertEquals(200, till.pull(0, 1).status());
    }

    @Test
    void aRequestThatIsTooLongOrDoesNotSayHowLongIsRefused() throws Exception {
        try (Socket tooLong = begin("Content-Length: 17000000\r\n", "")) {
            assertTrue(head(tooLong).getFirst().contains(" 413 "));
        }
        try (Socket chunked = begin("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n")) {
            assertTrue(head(chunked).getFirst().contains(" 411 "));
        }
    }

    @Test
    void whatStrangersSendIsShort() {
        Answer answer =
                server.client().post("/api/enrolment", Map.of("code", "x".repeat(6_000_000)));
        assertEquals(413, answer.status(), answer.text());
    }

    @Test
    void whatTogetherIsTooMuchIsRefusedAsOneRequest() {
        TestTill till = shop.till();
        byte[] line = ("{" + "x".repeat(2_500_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(413, till.push(List.of(line, line)).status());
        assertEquals(413, till.push("\n".repeat(501).getBytes(StandardCharsets.UTF_8)).status());
        assertEquals(List.of("quarantined"), TestTill.outcomes(till.push(List.of(line))));
    }

    private static void awaitFull(TestTill till) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (till.pull(0, 1).status() == 503) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the gate never filled");
    }

    private static void awaitRecorded(TestTill till) throws InterruptedException {
        byte[] line =
                till.write(TestShop.DAY, new ShiftOpened(UUID.randomUUID(), Rupiah.ZERO)).line();
        Answer answer = till.push(List.of(line));
        for (int i = 0; i < 100 && answer.status() == 503; i++) {
            Thread.sleep(50);
            answer = till.push(List.of(line));
        }
        assertEquals(List.of("recorded"), TestTill.outcomes(answer));
    }

    private static Socket begin(String header, String body) throws IOException {
        Socket socket = new Socket("localhost", server.address().getPort());
        socket.setSoTimeout(10_000);
        String request =
                "POST /api/terminal/events HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-ndjson\r\n"
                        + "Gerai-Terminal: %s:%s\r\n"
                                .formatted(UUID.randomUUID(), UUID.randomUUID())
                        + "Gerai-Time: now\r\nGerai-Signature: AAAA\r\n"
                        + header
                        + "\r\n"
                        + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static List<String> head(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        List<String> lines = new ArrayList<>();
        String line = reader.readLine();
        while (line != null && !line.isEmpty()) {
            lines.add(line);
            line = reader.readLine();
        }
        assertFalse(lines.isEmpty(), "hung up without an answer");
        return lines;
    }
}
