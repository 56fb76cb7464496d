package id.gerai.server.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.shu.Portion;
import id.gerai.ledger.shu.Remainder;
import id.gerai.ledger.shu.SurplusPolicy;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.check.CheckService;
import id.gerai.server.shu.RunOutcome;
import id.gerai.server.shu.RunOutcome.Calculated;
import id.gerai.server.shu.RunRefusal;
import id.gerai.server.shu.SurplusRunService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A year closed, opened again, corrected and closed once more, to the rupiah. */
class ReopeningTest {
    private static final int YEAR = TestShop.DAY.getYear() - 1;
    private static final String PATH = "/api/fiscal-years/" + YEAR;

    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "tutup" + Long.toString(System.nanoTime(), 36));
    private final ApiClient board = shop.colleague(Role.BOARD);

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aYearIsClosedOpenedCorrectedAndClosedAgain() {
        shop.post(LocalDate.of(YEAR, 5, 2), "1101", "4901", 1_000_000);
        shop.post(LocalDate.of(YEAR, 11, 2), "6102", "1101", 300_000);
        assertEquals(700_000, close().object().get("surplus"));
        assertEquals(12, lockedMonths());
        assertEquals(
                Map.of("1101", 700_000L, "4901", -1_000_000L, "6102", 300_000L), balances(1, 12));
        assertEquals(
                Map.of("4901", 1_000_000L, "6102", -300_000L, "3301", -700_000L), balances(13, 13));

        assertEquals(403, reopen(shop.office, "Nota tercecer").status(), "only the board");
        assertEquals(400, reopen(board, " ").status());
        assertEquals(204, reopen(board, "Nota tercecer").status());
        assertEquals("YEAR_NOT_CLOSED", reopen(board, "Lagi").object().get("code"));
        assertEquals(Map.of(), entries(13), "taken back behind the months");
        assertEquals(Map.of(), balances(13, 13));
        assertEquals(12, lockedMonths(), "opened one by one");
        assertEquals(
                List.of(
                        List.of("CLOSING", LocalDate.of(YEAR, 12, 31).toString(), false),
                        List.of("REOPENING", LocalDate.of(YEAR, 12, 31).toString(), true)),
                server.query(
                        """
                        select kind, posting_date::text, reverses_id is not null from journal
                        where cooperative_id = ? and period = 13 order by recorded_at
                        """,
                        shop.founded.cooperative()));

        assertEquals(
                204,
                board.post(PATH + "/months/12/unlock", Map.of("reason", "Nota tercecer")).status());
        shop.post(LocalDate.of(YEAR, 12, 30), "6103", "1101", 50_001);
        assertEquals(649_999, close().object().get("surplus"));
        assertEquals(12, lockedMonths());
        assertEquals(
                Map.of("4901", 1_000_000L, "6102", -300_000L, "6103", -50_001L, "3301", -649_999L),
                balances(13, 13));
        assertEquals(balances(13, 13), entries(13));
        assertEquals(
                List.of("CLOSED", "REOPENED", "UNLOCKED", "CLOSED"),
                shop.office.get(PATH + "/acts").list().stream()
                        .map(it -> (String) ((Map<?, ?>) it).get("act"))
                        .filter(it -> !it.equals("LOCKED"))
                        .toList());
        server.get(CheckService.class)
                .run(shop.founded.cooperative())
                .forEach(it -> assertTrue(it.isFine(), it.toString()));
    }

    @Test
    void aSurplusOfBeforeIsNotApprovedAndAnApprovedOneKeepsTheYearClosed() {
        shop.post(LocalDate.of(YEAR, 5, 2), "1101", "4901", 1_000_000);
        close();
        UUID stale = calculated();
        assertEquals(204, reopen(board, "Salah akun").status());
        assertEquals(Optional.of(RunRefusal.BOOKS_CHANGED_SINCE), approve(stale));
        close();
        assertEquals(Optional.of(RunRefusal.BOOKS_CHANGED_SINCE), approve(stale));
        assertEquals(Optional.empty(), approve(calculated()));
        assertEquals("SURPLUS_APPROVED", reopen(board, "Lagi").object().get("code"));
    }

    @Test
    void aYearWhoseLossWasDecidedStaysClosed() {
        shop.withCash(CashPlace.CASH_ON_HAND, 70_000);
        shop.post(LocalDate.of(YEAR, 5, 2), "6102", "1101", 70_000);
        close();
        Map<String, Object> carried =
                Map.of("date", TestShop.DAY.toString(), "from_reserve", 0, "carried", 70_000);
        assertEquals(201, board.post("/api/cash/loss-decisions", carried).status());
        assertEquals("LOSS_DECIDED", code(reopen(board, "Nota tercecer")));
    }

    @Test
    void oldQrisMoneyIsExplainedOrSettled() {
        shop.post(LocalDate.of(YEAR, 11, 2), "1121", "4901", 60_000);
        shop.post(LocalDate.of(YEAR, 12, 20), "1121", "4901", 5_000);
        Answer answer = shop.office.post(PATH + "/closing", Map.of());
        assertEquals(409, answer.status());
        assertTrue(answer.text().contains("QRIS_UNSETTLED"), answer.text());
        assertTrue(answer.text().contains("Rp60.000"), answer.text());
        shop.post(TestShop.DAY, "1111", "1121", 20_000);
        assertTrue(shop.office.post(PATH + "/closing", Map.of()).text().contains("Rp40.000"));
        assertEquals(
                200,
                shop.office
                        .post(PATH + "/closing", Map.of("explanation", "Sengketa dengan bank"))
                        .status());
        assertTrue(shop.office.get(PATH + "/acts").text().contains("Sengketa dengan bank"));
    }

    @Test
    void theVillageReceivesWhatTheRuleOfTheYearAsks() {
        shop.post(LocalDate.of(YEAR, 5, 2), "1101", "4901", 1_000_000);
        close();
        Map<String, Object> rule = new HashMap<>();
        rule.put("valid_from", YEAR - 1);
        rule.put("rate_bp", 2_500);
        rule.put("legal_reference", "Inpres 17/2025");
        rule.put("enabled", true);
        assertEquals(
                403, shop.colleague(Role.MANAGER).post("/api/village-share-rules", rule).status());
        assertEquals(204, board.post("/api/village-share-rules", rule).status());
        assertEquals(
                new RunOutcome.Refused(YEAR, RunRefusal.VILLAGE_SHARE_BELOW_RULE), calculate());
        rule.put("valid_to", YEAR - 1);
        assertEquals(204, board.post("/api/village-share-rules", rule).status());
        assertEquals(Optional.empty(), approve(calculated()), "the rule has ended");
        assertEquals("SURPLUS_APPROVED", code(board.post("/api/village-share-rules", rule)));
        rule.put("valid_from", YEAR + 1);
        assertEquals("YEARS_OUT_OF_ORDER", code(board.post("/api/village-share-rules", rule)));
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(List.of(), neighbour.office.get("/api/village-share-rules").list());
        assertEquals(
                "YEAR_NOT_CLOSED", code(reopen(neighbour.colleague(Role.BOARD), "Milik siapa?")));
    }

    private Answer close() {
        Answer answer = shop.office.post(PATH + "/closing", Map.of());
        assertEquals(200, answer.status(), answer.text());
        return answer;
    }

    private static Answer reopen(ApiClient client, String reason) {
        return client.post(PATH + "/reopening", Map.of("reason", reason));
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }

    private RunOutcome calculate() {
        SurplusPolicy policy =
                new SurplusPolicy(
                        Percent.ofBasisPoints(2_000),
                        Percent.ofBasisPoints(2_000),
                        List.of(),
                        List.of(Portion.of("reserve", 8_000)),
                        Optional.of(List.of(Portion.of("reserve", 10_000))),
                        Remainder.RESERVE);
        return server.get(SurplusRunService.class)
                .calculate(shop.administrator, YEAR, policy, "{}");
    }

    private UUID calculated() {
        return assertInstanceOf(Calculated.class, calculate()).run();
    }

    private Optional<RunRefusal> approve(UUID run) {
        OfficeUser chair = new OfficeUser(shop.founded.cooperative(), UUID.randomUUID(), "Ketua");
        return server.get(SurplusRunService.class)
                .approveAndDistribute(chair, run, "RAT ke-1", LocalDate.of(YEAR + 1, 1, 5));
    }

    private long lockedMonths() {
        return server.number(
                "select count(*) from period_lock where cooperative_id = ? and fiscal_year = ?",
                shop.founded.cooperative(),
                YEAR);
    }

    private Map<Object, Object> balances(int first, int last) {
        return sums(
                """
                select account_code, sum(debit - credit)::bigint from period_balance
                where cooperative_id = ? and fiscal_year = ? and period between ? and ?
                group by account_code
                """,
                shop.founded.cooperative(),
                YEAR,
                first,
                last);
    }

    private Map<Object, Object> entries(int period) {
        return sums(
                """
                select e.account_code, sum(e.amount)::bigint
                from journal j join journal_entry e using (cooperative_id, journal_id)
                where j.cooperative_id = ? and j.fiscal_year = ? and j.period = ?
                group by e.account_code having sum(e.amount) <> 0
                """,
                shop.founded.cooperative(),
                YEAR,
                period);
    }

    private static Map<Object, Object> sums(String query, Object... arguments) {
        Map<Object, Object> sums = new HashMap<>();
        server.query(query, arguments).forEach(row -> sums.put(row.get(0), row.get(1)));
        return sums;
    }
}
