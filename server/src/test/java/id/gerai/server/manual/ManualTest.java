package id.gerai.server.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Journals that people write, from draft to the books. */
class ManualTest {
    private static final String PATH = "/api/manual-journals";
    private static final LocalDate JANUARY = LocalDate.of(TestShop.DAY.getYear() - 1, 1, 20);

    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "manual" + Long.toString(System.nanoTime(), 36))
                    .withCash(CashPlace.BANK, 100_000_000);

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatOneWroteAnotherApproves() {
        UUID id = written(rent(500_000));
        assertEquals("SUBMITTED", submit(id).object().get("state"));
        assertEquals("WRITTEN_BY_THE_SAME", code(act(shop.office, id, "approval")));
        assertEquals(0, entries(id).size());
        ApiClient board = shop.colleague(Role.BOARD);
        assertEquals(204, act(board, id, "approval").status());
        assertEquals("NOT_SUBMITTED", code(act(board, id, "approval")));
        assertEquals(List.of(List.of("6102", 500_000L), List.of("1111", -500_000L)), entries(id));
        Map<String, Object> journal = shop.office.get("/api/journals/" + id).object();
        assertEquals("MANUAL", journal.get("kind"));
        assertEquals("Map 7/3", journal.get("attachment"));
        assertEquals("APPROVED", shop.office.get(PATH + "/" + id).object().get("state"));
    }

    @Test
    void upToAnAmountOnePersonPosts() {
        assertEquals(
                204,
                shop.office.post(PATH + "/four-eyes", Map.of("four_eyes_above", 100_000)).status());
        assertEquals("APPROVED", submit(written(rent(100_000))).object().get("state"), "not above");
        assertEquals("SUBMITTED", submit(written(rent(100_001))).object().get("state"));
    }

    @Test
    void aRejectedOrWithdrawnDraftPostsNothing() {
        UUID id = written(rent(5_000));
        ApiClient manager = shop.colleague(Role.MANAGER);
        assertEquals("NOT_SUBMITTED", code(act(manager, id, "approval")));
        submit(id);
        assertEquals(400, reject(manager, id, " ").status());
        assertEquals(204, reject(manager, id, "Notanya tidak terbaca").status());
        assertEquals(
                "Notanya tidak terbaca", shop.office.get(PATH + "/" + id).object().get("decision"));
        assertEquals("NOT_A_DRAFT", code(submit(id)));
        UUID other = written(rent(5_000));
        assertEquals(204, act(shop.office, other, "withdrawal").status());
        assertEquals("NOT_A_DRAFT", code(act(shop.office, other, "withdrawal")));
        assertEquals(List.of(), shop.office.get(PATH + "?open=true").list());
        assertEquals(2, shop.office.get(PATH).list().size());
        assertEquals(0, entries(id).size() + entries(other).size());
    }

    @Test
    void aRefusalNamesTheLine() {
        refused("UNBALANCED", "lines", line("6102", null, 10, 0), line("1111", null, 0, 9));
        refused("TOO_FEW_LINES", "lines", line("6102", null, 10, 0));
        refused(
                "DEBIT_OR_CREDIT",
                "lines[2].debit",
                line("6102", null, 10, 0),
                line("1111", null, 0, 0));
        refused(
                "ACCOUNT_UNKNOWN",
                "lines[1].account",
                line("6999", null, 10, 0),
                line("1111", null, 0, 10));
        refused(
                "MOVES_WITH_GOODS",
                "lines[1].account",
                line("1141", null, 10, 0),
                line("1111", null, 0, 10));
        refused(
                "COUNTED_BY_SHIFTS",
                "lines[2].account",
                line("6102", null, 10, 0),
                line("1103", null, 0, 10));
        refused(
                "MOVED_BY_THE_CLOSE",
                "lines[2].account",
                line("6102", null, 10, 0),
                line("3301", null, 0, 10));
        refused(
                "MEMBER_NEEDED",
                "lines[2].account",
                line("6102", null, 10, 0),
                line("2111", null, 0, 10));
        refused(
                "MEMBER_NOT_KEPT",
                "lines[1].account",
                line("6102", "A001", 10, 0),
                line("1111", null, 0, 10));
        refused(
                "MEMBER_UNKNOWN",
                "lines[2].member_no",
                line("6102", null, 10, 0),
                line("2111", "Z999", 0, 10));
        Answer answer = write(List.of(line("6102", null, 10, 0), line("1103", null, 0, 10)));
        assertTrue(answer.text().contains("Baris 2"), answer.text());
        shop.office.post("/api/accounts/6102/activity", Map.of("active", false));
        refused(
                "ACCOUNT_NOT_ACTIVE",
                "lines[1].account",
                line("6102", null, 10, 0),
                line("1111", null, 0, 10));
        assertEquals(
                "DATE_IN_THE_FUTURE",
                code(
                        shop.office.post(
                                PATH,
                                body(
                                        TestShop.DAY.plusDays(2),
                                        List.of(
                                                line("6103", null, 1, 0),
                                                line("1111", null, 0, 1))))));
    }

    @Test
    void aMembersBalanceFollowsAndNeverFallsBelowZero() {
        shop.office.post(PATH + "/four-eyes", Map.of("four_eyes_above", 10_000_000));
        approved(line("1111", null, 9_000, 0), line("2111", "A002", 0, 9_000));
        UUID tooMuch =
                written(List.of(line("2111", "A002", 9_001, 0), line("1111", null, 0, 9_001)));
        submit(tooMuch);
        assertEquals(
                "SAVINGS_WOULD_BE_BELOW_ZERO",
                code(act(shop.colleague(Role.BOARD), tooMuch, "approval")));
        assertEquals("SUBMITTED", shop.office.get(PATH + "/" + tooMuch).object().get("state"));
        approved(line("1131", "A003", 4_000, 0), line("4901", null, 0, 4_000));
        assertEquals(
                4_000,
                server.number(
                        "select sum(balance) from member_credit where cooperative_id = ?",
                        shop.founded.cooperative()));
        server.get(CheckService.class)
                .run(shop.founded.cooperative())
                .forEach(it -> assertTrue(it.isFine(), it.toString()));
    }

    @Test
    void whatTwoHaveSeenItsWriterDoesNotTakeBackAlone() {
        UUID id = approved(line("6102", null, 5_000, 0), line("1111", null, 0, 5_000));
        assertEquals("SEEN_BY_TWO", code(reverse(shop.office, id)));
        assertEquals(201, reverse(shop.colleague(Role.MANAGER), id).status());
    }

    @Test
    void draftsStandInTheWayOfTheMonthAndTheYear() {
        UUID id = written(rent(5_000));
        String month = "/api/fiscal-years/%d/months/1/lock".formatted(JANUARY.getYear());
        Answer answer = shop.office.post(month, Map.of("reason", "Nanti saja"));
        assertEquals(409, answer.status(), answer.text());
        assertTrue(answer.text().contains("DRAFT_OPEN"), answer.text());
        assertTrue(
                shop.office
                        .post("/api/fiscal-years/%d/closing".formatted(JANUARY.getYear()), Map.of())
                        .text()
                        .contains("DRAFT_OPEN"));
        act(shop.office, id, "withdrawal");
        assertEquals(200, shop.office.post(month, Map.of()).status());
        UUID late = written(rent(5_000));
        submit(late);
        assertEquals("MONTH_LOCKED", code(act(shop.colleague(Role.BOARD), late, "approval")));
    }

    @Test
    void onlyWhoMayDoesItAndOnlyInTheirCooperative() {
        UUID id = written(rent(5_000));
        submit(id);
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(1, supervisor.get(PATH).list().size());
        assertEquals(403, act(supervisor, id, "approval").status());
        assertEquals(
                403,
                shop.colleague(Role.MANAGER)
                        .post(PATH + "/four-eyes", Map.of("four_eyes_above", 1))
                        .status());
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(404, neighbour.office.get(PATH + "/" + id).status());
        assertEquals(404, act(neighbour.office, id, "approval").status());
        assertEquals(404, reject(neighbour.office, id, "x").status());
        assertEquals(List.of(), neighbour.office.get(PATH).list());
        assertEquals(401, act(server.client(), id, "approval").status());
    }

    /** However small: what moves a member's balance is seen by two. */
    private UUID approved(Map<?, ?>... lines) {
        UUID id = written(List.of(lines));
        assertEquals("SUBMITTED", submit(id).object().get("state"));
        assertEquals(204, act(shop.colleague(Role.BOARD), id, "approval").status());
        return id;
    }

    private static Answer reverse(ApiClient client, UUID id) {
        return client.post("/api/journals/" + id + "/reversal", Map.of("reason", "Salah akun"));
    }

    private void refused(String code, String place, Map<?, ?>... lines) {
        Answer answer = write(List.of(lines));
        assertEquals(422, answer.status(), answer.text());
        assertEquals(code, code(answer));
        assertEquals(place, answer.object().get("place"));
    }

    private Answer write(List<Map<?, ?>> lines) {
        return shop.office.post(PATH, body(JANUARY, lines));
    }

    private UUID written(List<Map<?, ?>> lines) {
        Answer answer = write(lines);
        assertEquals(201, answer.status(), answer.text());
        return UUID.fromString((String) answer.object().get("id"));
    }

    private Answer submit(UUID id) {
        return act(shop.office, id, "submission");
    }

    private static Answer act(ApiClient client, UUID id, String act) {
        return client.post(PATH + "/" + id + "/" + act, Map.of());
    }

    private static Answer reject(ApiClient client, UUID id, String reason) {
        return client.post(PATH + "/" + id + "/rejection", Map.of("reason", reason));
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }

    private static Map<String, Object> body(LocalDate date, List<Map<?, ?>> lines) {
        return Map.of(
                "date",
                date.toString(),
                "description",
                "Sewa kios",
                "attachment",
                "Map 7/3",
                "lines",
                lines);
    }

    private static List<Map<?, ?>> rent(long amount) {
        List<Map<?, ?>> lines = new ArrayList<>();
        lines.add(line("6102", null, amount, 0));
        lines.add(line("1111", null, 0, amount));
        return lines;
    }

    private static Map<?, ?> line(String account, String member, long debit, long credit) {
        Map<String, Object> line = new HashMap<>();
        line.put("account", account);
        line.put("member_no", member);
        line.put("debit", debit);
        line.put("credit", credit);
        return line;
    }

    private static List<List<Object>> entries(UUID journal) {
        return server.query(
                "select account_code, amount from journal_entry where journal_id = ? order by"
                        + " line_no",
                journal);
    }
}
