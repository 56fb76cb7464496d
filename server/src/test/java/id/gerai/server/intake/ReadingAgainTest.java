package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lines that could not be recorded when they came, read once more at a manager's word. */
class ReadingAgainTest {
    /** The fault: the database takes no receipt of this number, as a wrong constraint would. */
    private static final String UNLUCKY = "G1-000013";

    private static TestServer server;
    private static TestShop shop;
    private TestTill till;
    private final UUID shift = UUID.randomUUID();

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
    void openShift() throws SQLException {
        asOwner(
                "alter table sale add constraint sale_unlucky check (receipt_number <> '"
                        + UNLUCKY
                        + "') not valid");
        till = shop.till();
        push(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(100_000))).line());
    }

    @AfterEach
    void mend() throws SQLException {
        asOwner("alter table sale drop constraint if exists sale_unlucky");
    }

    @Test
    void whatAFaultKeptOutIsRecordedOnceInItsOldPlaceWhenTheFaultIsMended() throws SQLException {
        Written kept = till.write(TestShop.DAY, sale(UNLUCKY));
        assertEquals(
                List.of("quarantined", "recorded"),
                TestTill.outcomes(push(kept.line(), sold("G1-000014"))));
        long waiting = waiting();
        List<Map<String, Object>> still = readAgain();
        assertEquals(List.of(false), recorded(still), "the fault is still there");
        assertTrue(still.getFirst().get("why").toString().contains("tidak dapat dibaca"));
        assertEquals(waiting, waiting(), "it stays");
        mend();
        List<Map<String, Object>> read = readAgain();
        assertEquals(List.of(true), recorded(read));
        assertEquals(
                kept.event().sequence(), ((Number) read.getFirst().get("sequence")).longValue());
        assertEquals(
                List.of(List.of(kept.event().sequence(), EventHash.of(kept.line()))),
                server.query(
                        "select sequence, content_hash from event where event_id = ?",
                        kept.event().id()));
        assertEquals(1, sales(kept));
        assertEquals(waiting - 1, waiting());
        byte[] next = sold("G1-000015");
        assertEquals(till.end(), head(push(next)), "the chain is as it was");
        assertEquals(
                0,
                server.number(
                        "select count(*) from terminal where terminal_id = ? and diverged_at is not"
                                + " null",
                        till.terminal));
        assertEquals(
                2,
                server.number(
                        "select count(*) from audit_entry where user_id = ? and subject like ?"
                                + " and action = 'READ_QUARANTINE_AGAIN'",
                        shop.administrator.id(),
                        till.terminal + "%"));
        assertEquals(
                1,
                server.number(
                        "select count(*) from quarantine_resolution r join quarantine q using"
                                + " (cooperative_id, quarantine_id) where q.content_hash = ?",
                        EventHash.of(kept.line())));
        assertEquals(List.of("already_recorded"), TestTill.outcomes(push(kept.line())));
    }

    @Test
    void aSecondClickFindsNothingLeftToRead() throws SQLException {
        Written kept = till.write(TestShop.DAY, sale(UNLUCKY));
        push(kept.line());
        mend();
        assertEquals(List.of(true), recorded(readAgain()));
        refused();
        assertEquals(1, sales(kept));
    }

    @Test
    void twoClicksAtOnceRecordItOnce() throws Exception {
        Written kept = till.write(TestShop.DAY, sale(UNLUCKY));
        push(kept.line());
        mend();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Answer> click = this::click;
            for (var clicked : both.invokeAll(List.of(click, click))) {
                int status = clicked.get().status();
                assertTrue(status == 200 || status == 409, () -> "was " + status);
            }
        }
        assertEquals(1, sales(kept));
        assertEquals(0, waiting());
    }

    @Test
    void severalOneAfterAnotherAreReadInTheirOrder() throws SQLException {
        byte[] first = sold(UNLUCKY);
        byte[] second = sold(UNLUCKY);
        byte[] third = sold("G1-000014");
        push(first, second, third);
        mend();
        assertEquals(List.of(true, true), recorded(readAgain()));
        byte[] next = sold("G1-000015");
        assertEquals(till.end(), head(push(next)));
    }

    @Test
    void whatReallyCannotBeReadSaysWhyAndStays() {
        byte[] rubbish =
                till.writeLine(
                        it -> it.replace("\"handed\":10000", "\"handed\":10000.5"),
                        TestShop.DAY,
                        sale("G1-000016"));
        push(rubbish, sold("G1-000017"));
        List<Map<String, Object>> read = readAgain();
        assertEquals(List.of(false), recorded(read));
        assertTrue(read.getFirst().get("why").toString().contains("handed"), read.toString());
        assertEquals(1, waiting());
    }

    @Test
    void whatContradictsNeverBecomesAFact() throws SQLException {
        TestTill copy = till.copy();
        push(sold("G1-000018"));
        push(copy.write(TestShop.DAY, sale("G1-000019")).line());
        refused();
        Written forged = copy.write(TestShop.DAY, sale("G1-000020"));
        keepAsUnreadable(forged);
        assertEquals(List.of(false), recorded(readAgain()));
        assertEquals(0, sales(forged));
    }

    @Test
    void aLineInThePlaceOfAnotherThatWasFollowedStaysOut() throws SQLException {
        TestTill copy = till.copy();
        Written true13 = till.write(TestShop.DAY, sale(UNLUCKY));
        push(true13.line(), sold("G1-000021"));
        Written other = copy.write(TestShop.DAY, sale("G1-000022"));
        keepAsUnreadable(other);
        mend();
        Map<Boolean, Long> outcomes =
                recorded(readAgain()).stream()
                        .collect(
                                java.util.stream.Collectors.groupingBy(
                                        it -> it, java.util.stream.Collectors.counting()));
        assertEquals(Map.of(true, 1L, false, 1L), outcomes);
        assertEquals(1, sales(true13));
        assertEquals(0, sales(other));
        assertEquals(
                0,
                server.number(
                        "select count(*) from terminal where terminal_id = ? and diverged_at is not"
                                + " null",
                        till.terminal),
                "nothing is marked by it");
    }

    @Test
    void twoLinesInOnePlaceAreLeftToTheManager() throws SQLException {
        TestTill copy = till.copy();
        Written one = till.write(TestShop.DAY, sale(UNLUCKY));
        push(one.line());
        Written other = copy.write(TestShop.DAY, sale("G1-000023"));
        keepAsUnreadable(other);
        mend();
        assertEquals(List.of(false, false), recorded(readAgain()));
        assertEquals(0, sales(one) + sales(other));
    }

    @Test
    void nobodyReadsTheLinesOfAnotherCooperative() {
        push(sold(UNLUCKY));
        TestShop elsewhere = TestShop.open(server, "tetangga");
        Answer answer = elsewhere.office.post(path(), Map.of());
        assertEquals(404, answer.status(), answer.text());
        assertFalse(readAgain().isEmpty());
    }

    /** As an older server may have put aside what this one can read. */
    private void keepAsUnreadable(Written line) throws SQLException {
        try (Connection owner = server.connectAsOwner();
                PreparedStatement kept =
                        owner.prepareStatement(
                                "insert into quarantine (cooperative_id, quarantine_id,"
                                    + " terminal_id, received_at, reason, content_hash, content,"
                                    + " event_id, sequence) values (?, ?, ?, now(), 'MALFORMED', ?,"
                                    + " ?, ?, ?)")) {
            kept.setObject(1, till.cooperative);
            kept.setObject(2, UUID.randomUUID());
            kept.setObject(3, till.terminal);
            kept.setString(4, EventHash.of(line.line()));
            kept.setBytes(5, line.line());
            kept.setObject(6, line.event().id());
            kept.setLong(7, line.event().sequence());
            kept.executeUpdate();
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = server.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private SaleCompleted sale(String receipt) {
        return shop.sale(shift, receipt, Optional.empty(), shop.products.get(1));
    }

    private byte[] sold(String receipt) {
        return till.write(TestShop.DAY, sale(receipt)).line();
    }

    private Answer push(byte[]... lines) {
        return till.push(List.of(lines));
    }

    private static TestTill.Point head(Answer answer) {
        Map<?, ?> head = (Map<?, ?>) answer.object().get("head");
        return new TestTill.Point(
                ((Number) head.get("sequence")).longValue(), (String) head.get("hash"));
    }

    private String path() {
        return "/api/terminals/" + till.terminal + "/set-aside/reading";
    }

    private Answer click() {
        return shop.office.post(path(), Map.of());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> readAgain() {
        Answer answer = click();
        assertEquals(200, answer.status(), answer.text());
        return answer.list().stream().map(it -> (Map<String, Object>) it).toList();
    }

    private static List<Boolean> recorded(List<Map<String, Object>> lines) {
        return lines.stream().map(it -> (Boolean) it.get("recorded")).toList();
    }

    private void refused() {
        Answer answer = click();
        assertEquals(409, answer.status(), answer.text());
        assertEquals("NOTHING_TO_READ_AGAIN", answer.object().get("code"));
    }

    private static long sales(Written sale) {
        return server.number("select count(*) from sale where sale_id = ?", sale.event().id());
    }

    private long waiting() {
        return server.number(
                """
                select count(*) from quarantine q
                where q.terminal_id = ? and q.reason = 'MALFORMED'
                  and not exists (select from quarantine_resolution r
                    where r.quarantine_id = q.quarantine_id)
                """,
                till.terminal);
    }
}
