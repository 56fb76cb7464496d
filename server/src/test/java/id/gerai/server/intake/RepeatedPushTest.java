package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whatever a bad line does to the requests, what was sold is in the books once. */
class RepeatedPushTest {
    private static final int SALES = 20;

    private static TestServer server;
    private static TestShop shop;
    private TestTill till;
    private List<byte[]> lines;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "ulang");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void sell() {
        till = shop.till();
        UUID shift = UUID.randomUUID();
        lines = new ArrayList<>();
        lines.add(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(100_000))).line());
        for (int i = 0; i < SALES; i++) {
            lines.add(
                    till.write(
                                    TestShop.DAY,
                                    shop.sale(
                                            shift,
                                            "G-" + i,
                                            Optional.empty(),
                                            shop.products.get(0)))
                            .line());
        }
    }

    /** Whatever was done before, the next push of everything finds all of it here, once. */
    @AfterEach
    void isInTheBooksOnce() {
        Answer last = till.push(lines);
        assertEquals(Collections.nCopies(SALES + 1, "already_recorded"), TestTill.outcomes(last));
        assertEquals(SALES + 1, ((Number) last.object().get("contiguous")).longValue());
        assertEquals(
                SALES,
                server.number("select count(*) from sale where terminal_id = ?", till.terminal));
        server.get(CheckService.class)
                .run(shop.founded.cooperative())
                .forEach(it -> assertTrue(it.isFine(), it::toString));
    }

    @Test
    void aDuplicateBatchIsAlreadyRecorded() {
        assertEquals(
                Collections.nCopies(SALES + 1, "recorded"), TestTill.outcomes(till.push(lines)));
        assertEquals(
                Collections.nCopies(SALES + 1, "already_recorded"),
                TestTill.outcomes(till.push(lines)));
    }

    @Test
    void aDuplicateEventInAnotherBatchIsAlreadyRecorded() {
        till.push(lines.subList(0, 12));
        List<String> outcomes = TestTill.outcomes(till.push(lines.subList(8, SALES + 1)));
        assertEquals(Collections.nCopies(4, "already_recorded"), outcomes.subList(0, 4));
        assertEquals(Collections.nCopies(9, "recorded"), outcomes.subList(4, outcomes.size()));
    }

    @Test
    void reorderedBatchesAndLinesAreTaken() {
        till.push(lines.subList(0, 1));
        List<byte[]> later = new ArrayList<>(lines.subList(10, SALES + 1));
        Collections.reverse(later);
        assertEquals(
                Collections.nCopies(later.size(), "recorded"), TestTill.outcomes(till.push(later)));
        assertEquals(
                Collections.nCopies(9, "recorded"),
                TestTill.outcomes(till.push(lines.subList(1, 10))));
    }

    @Test
    void aReplyThatIsLostAfterTheCommitIsGivenAgain() throws Exception {
        byte[] request = till.request(TestTill.body(lines));
        URI address = server.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            awaitRecorded();
        }
        assertEquals(
                Collections.nCopies(SALES + 1, "already_recorded"),
                TestTill.outcomes(till.push(lines)));
    }

    @Test
    void aRequestThatIsCutOffLeavesNothing() throws Exception {
        byte[] request = till.request(TestTill.body(lines));
        URI address = server.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request, 0, request.length - 100);
            socket.getOutputStream().flush();
        }
        assertEquals(
                Collections.nCopies(SALES + 1, "recorded"), TestTill.outcomes(till.push(lines)));
    }

    @Test
    void twoThreadsThatPushTheSameBatchRecordItOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                runs.add(threads.submit(() -> TestTill.outcomes(till.push(lines))));
            }
            int recorded = 0;
            for (Future<List<String>> run : runs) {
                recorded += Collections.frequency(run.get(), "recorded");
                assertEquals(0, Collections.frequency(run.get(), "conflicting"));
            }
            assertEquals(SALES + 1, recorded);
        }
    }

    private void awaitRecorded() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (server.number("select count(*) from sale where terminal_id = ?", till.terminal)
                    == SALES) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never recorded");
    }
}
