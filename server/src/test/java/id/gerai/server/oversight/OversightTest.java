package id.gerai.server.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.ledger.report.AccountBalance;
import id.gerai.ledger.report.TrialBalance;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;
import id.gerai.server.journal.JournalService;
import id.gerai.server.oversight.ConsolidationService.Consolidated;
import id.gerai.server.period.MonthService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.report.balance.BalanceService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Three cooperatives side by side: one locked far, one less far, one that nobody gave. */
class OversightTest {
    private static final int YEAR = TestShop.DAY.getYear() - 1;
    private static final YearMonth JANUARY = YearMonth.of(YEAR, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(YEAR, 2);
    private static final YearMonth MARCH = YearMonth.of(YEAR, 3);

    private static TestServer server;
    private static TestShop far;
    private static TestShop near;
    private static TestShop hidden;
    private static UUID overseer;
    private static ApiClient dinas;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        far = locked("jauh", MARCH, 1);
        near = locked("dekat", FEBRUARY, 10);
        hidden = locked("lain", MARCH, 100);
        Overseers overseers = server.get(Overseers.class);
        overseer = overseers.add("dinas", "Bu Ratna", TestServer.PASSWORD);
        assertEquals(2, overseers.grant("dinas", List.of(id(far), id(near))));
        dinas = server.signedIn("dinas");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void figuresAreThoseOfEachTakenTogether() {
        for (YearMonth from : List.of(JANUARY, FEBRUARY)) {
            Consolidated together = consolidated(from, FEBRUARY);
            assertEquals(2, together.cooperatives());
            assertEquals(
                    sums(List.of(balances(far, from), balances(near, from))),
                    sums(List.of(together.balances())));
        }
    }

    @Test
    void whoHasNotLockedIsListedAndLeftOut() {
        Consolidated march = consolidated(JANUARY, MARCH);
        assertEquals(1, march.cooperatives());
        assertEquals(
                List.of(near.founded.cooperative()),
                march.missing().stream().map(it -> it.id()).toList());
        Answer behind = dinas.get("/api/oversight/cooperatives?not_locked=" + MARCH);
        assertEquals(1, behind.list().size(), behind.text());
        Map<?, ?> only = (Map<?, ?>) behind.list().getFirst();
        assertEquals(id(near), only.get("id"));
        assertEquals(FEBRUARY.toString(), only.get("last_locked"));
        assertEquals(2, dinas.get("/api/oversight/cooperatives").list().size());
        assertEquals(
                List.of(), dinas.get("/api/oversight/cooperatives?not_locked=" + JANUARY).list());
    }

    @Test
    void theStatementsBalanceAndTie() {
        String period = "?from=%s&to=%s".formatted(JANUARY, FEBRUARY);
        Map<String, Object> trial = dinas.get("/api/oversight/trial-balance" + period).object();
        assertEquals(true, trial.get("balanced"));
        assertFalse(((List<?>) trial.get("accounts")).isEmpty());
        Map<String, Object> position =
                dinas.get("/api/oversight/financial-position" + period).object();
        assertEquals(true, position.get("balanced"));
        Map<String, Object> income = dinas.get("/api/oversight/income-statement" + period).object();
        // Two months of 1,000 commission and 100 spent, once by the one and tenfold by the other.
        assertEquals(22_000, ((Number) income.get("commission")).longValue(), income.toString());
        assertEquals(2_200, ((Number) income.get("expenses")).longValue());
        assertEquals(19_800, ((Number) income.get("surplus")).longValue());
        assertEquals(19_800, ((Number) position.get("assets")).longValue());
        assertEquals(19_800, ((Number) position.get("equity")).longValue());
        assertEquals(
                400,
                dinas.get("/api/oversight/trial-balance?to=' or 1=1 --".replace(" ", "%20"))
                        .status());
        assertEquals(
                422,
                dinas.get("/api/oversight/trial-balance?from=%s&to=%s".formatted(MARCH, JANUARY))
                        .status());
    }

    @Test
    void overseersReadFiguresAndNothingElse() {
        for (String path :
                List.of(
                        "/api/members",
                        "/api/users",
                        "/api/fiscal-years",
                        "/api/manual-journals")) {
            assertEquals(403, dinas.get(path).status(), path);
        }
        assertEquals(403, dinas.post("/api/members", Map.of()).status());
        for (String role : List.of(Role.MANAGER, Role.BOARD, Role.SUPERVISOR)) {
            assertEquals(403, far.colleague(role).get("/api/oversight/cooperatives").status());
        }
        assertEquals(403, far.office.get("/api/oversight/cooperatives").status());
        assertEquals(401, server.client().get("/api/oversight/cooperatives").status());
    }

    @Test
    void whatIsGivenIsTakenAgainAndLeavesATrace() {
        Overseers overseers = server.get(Overseers.class);
        overseers.add("pendamping", "Pak Budi", TestServer.PASSWORD);
        ApiClient assistant = server.signedIn("pendamping");
        assertEquals(List.of(), assistant.get("/api/oversight/cooperatives").list());
        assertEquals(3, overseers.grant("pendamping", List.of()));
        assertEquals(0, overseers.grant("pendamping", List.of(id(far))));
        assertEquals(3, assistant.get("/api/oversight/cooperatives").list().size());
        assertEquals(1, overseers.withdraw("pendamping", List.of(id(hidden))));
        assertEquals(2, assistant.get("/api/oversight/cooperatives").list().size());
        assertEquals(
                List.of("GRANT_OVERSIGHT", "WITHDRAW_OVERSIGHT"),
                server
                        .query(
                                "select action from audit_entry where cooperative_id = ? and"
                                        + " subject = 'pendamping' order by action",
                                hidden.founded.cooperative())
                        .stream()
                        .map(List::getFirst)
                        .toList());
        overseers.letGo("pendamping");
        assertEquals(401, assistant.get("/api/oversight/cooperatives").status());
    }

    @Test
    void namesAndCooperativesMustBeKnown() {
        Overseers overseers = server.get(Overseers.class);
        refused(
                OversightRefusal.LOGIN_NAME_TAKEN,
                () -> overseers.add("jauh", "Bukan admin", TestServer.PASSWORD));
        refused(
                OversightRefusal.LOGIN_NAME_INVALID,
                () -> overseers.add("Bu Ratna", "Bu Ratna", TestServer.PASSWORD));
        refused(OversightRefusal.OVERSEER_UNKNOWN, () -> overseers.letGo("tidak.ada"));
        refused(
                OversightRefusal.COOPERATIVE_UNKNOWN,
                () -> overseers.grant("dinas", List.of("' or 1=1 --")));
        assertEquals(2, dinas.get("/api/oversight/cooperatives").list().size());
    }

    private static void refused(OversightRefusal refusal, Runnable act) {
        assertEquals(refusal, assertThrows(RefusedException.class, act::run).refusal());
    }

    /** Earns 1,000 and spends 100 a month, times a factor. */
    private static TestShop locked(String loginName, YearMonth upTo, long factor) {
        TestShop shop = TestShop.open(server, loginName);
        for (YearMonth month = JANUARY; !month.isAfter(MARCH); month = month.plusMonths(1)) {
            post(shop, month.atDay(10), "1101", "4201", 1_000 * factor);
            post(shop, month.atDay(20), "6102", "1101", 100 * factor);
        }
        for (YearMonth month = JANUARY; !month.isAfter(upTo); month = month.plusMonths(1)) {
            assertEquals(
                    List.of(),
                    server.get(MonthService.class).lock(shop.administrator, month, "Untuk uji"));
        }
        return shop;
    }

    private static void post(
            TestShop shop, LocalDate on, String debit, String credit, long amount) {
        server.get(JournalService.class)
                .post(
                        shop.founded.cooperative(),
                        shop.founded.administrator(),
                        new EntriesWritten(
                                UUID.randomUUID(),
                                on,
                                JournalKind.MANUAL,
                                "Uji",
                                List.of(line(debit, amount), line(credit, -amount))));
    }

    private static Line line(String account, long amount) {
        return new Line(AccountCode.of(account), Optional.empty(), Rupiah.of(amount));
    }

    private static String id(TestShop shop) {
        return shop.founded.cooperative().toString();
    }

    private static Consolidated consolidated(YearMonth from, YearMonth to) {
        return server.get(ConsolidationService.class).balances(overseer, from, to);
    }

    /** Of one cooperative, by the road its own reports take. */
    private static TrialBalance balances(TestShop shop, YearMonth from) {
        return server.get(BalanceService.class)
                .balancesFromEntries(
                        shop.founded.cooperative(), from.atDay(1), FEBRUARY.atEndOfMonth());
    }

    private static Map<String, List<Long>> sums(List<TrialBalance> balances) {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (TrialBalance one : balances) {
            for (AccountBalance it : one.accounts()) {
                sums.merge(
                        it.account().code().digits(),
                        List.of(it.opening().amount(), it.debit().amount(), it.credit().amount()),
                        (a, b) ->
                                List.of(
                                        a.get(0) + b.get(0),
                                        a.get(1) + b.get(1),
                                        a.get(2) + b.get(2)));
            }
        }
        return sums;
    }
}
