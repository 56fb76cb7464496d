package id.gerai.server.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What members buy on account and what becomes of it, through tills and the API. */
class CreditTest {
    private static final String MEMBER = "A001";

    private static TestServer server;
    private static int shops;

    private TestShop shop;
    private ApiClient manager;
    private ApiClient board;
    private TestTill till;
    private UUID shift;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        shops++;
        shop = TestShop.open(server, "bon" + shops);
        manager = signedIn(Role.MANAGER);
        board = signedIn(Role.BOARD);
        till = shop.till();
        shift = openShift(till);
    }

    @AfterEach
    void theBooksAgreeWithThemselves() {
        assertEquals(
                List.of(),
                server.get(CheckService.class).run(shop.founded.cooperative()).stream()
                        .filter(finding -> !finding.isFine())
                        .toList());
    }

    private ApiClient signedIn(String role) {
        String name = "bon" + shops + "." + role.toLowerCase(Locale.ROOT);
        server.get(UserService.class)
                .add(shop.administrator, new NewUser(name, "Orang", role, TestServer.PASSWORD));
        return server.signedIn(name);
    }

    private static UUID openShift(TestTill till) {
        UUID shift = UUID.randomUUID();
        Written opened = till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(100_000)));
        till.push(List.of(opened.line()));
        return shift;
    }

    private void buy(long amount) {
        till.push(List.of(sale(till, shift, amount).line()));
    }

    private Written sale(TestTill at, UUID during, long amount) {
        Rupiah price = Rupiah.of(amount);
        return at.write(
                TestShop.DAY,
                new SaleCompleted(
                        during,
                        "G1-1",
                        new Ticket(
                                Optional.of(shop.members.getFirst()),
                                List.of(shop.line(shop.products.get(1), price, price)),
                                Rupiah.ZERO,
                                List.of(new Tender.MemberCredit(price)))));
    }

    private Answer post(ApiClient who, String what, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("date", TestShop.DAY.toString());
        return who.post("/api/members/" + MEMBER + "/" + what, body);
    }

    private long owed() {
        return server.number(
                "select coalesce(sum(balance), 0) from member_credit where member_id = ?",
                shop.members.getFirst());
    }

    private long inTheBooks(String account) {
        return server.number(
                "select coalesce(sum(amount), 0) from journal_entry where cooperative_id = ? and"
                        + " account_code = ?",
                shop.founded.cooperative(),
                account);
    }

    @Test
    void whatIsOwedIsPaidAtTheOfficeAndNoMore() {
        buy(50_000);
        assertEquals(201, post(manager, "credit-payments", Map.of("amount", 30_000)).status());
        assertEquals(20_000, owed());
        Answer refused = post(manager, "credit-payments", Map.of("amount", 20_001));
        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("Rp20.000"), refused.text());
        assertEquals(20_000, inTheBooks("1131"));
        assertEquals(
                201,
                post(manager, "credit-payments", Map.of("amount", 20_000, "into", "BANK"))
                        .status());
        assertEquals(0, owed());
        assertEquals(20_000, inTheBooks("1111"));
    }

    @Test
    void aDebtIsSetAgainstSavingsWithConsentOnly() {
        buy(50_000);
        manager.post(
                "/api/members/" + MEMBER + "/shares",
                Map.of("kind", "VOLUNTARY", "amount", 40_000, "date", TestShop.DAY.toString()));
        Map<String, Object> wish = Map.of("amount", 40_000, "claim", "SAVINGS");
        Answer unasked = post(manager, "credit-set-offs", wish);
        assertTrue(unasked.text().contains("CONSENT_NEEDED"), unasked.text());
        Answer tooMuch =
                post(
                        manager,
                        "credit-set-offs",
                        Map.of("amount", 40_001, "claim", "SAVINGS", "consent", "SP-1"));
        assertTrue(tooMuch.text().contains("BELOW_MINIMUM"), tooMuch.text());
        Answer done =
                post(
                        manager,
                        "credit-set-offs",
                        Map.of("amount", 40_000, "claim", "SAVINGS", "consent", "SP-1"));
        assertEquals(201, done.status(), done.text());
        assertEquals(10_000, owed());
        assertEquals(0, inTheBooks("2111"));
        assertEquals(
                "SP-1",
                server.query(
                                "select consent from credit_set_off where set_off_id = ?",
                                UUID.fromString(done.object().get("id").toString()))
                        .getFirst()
                        .getFirst());
    }

    @Test
    void aDebtIsSetAgainstUnpaidSurplusUpToWhatThereIs() {
        buy(50_000);
        UUID member = shop.members.getFirst();
        shop.post(TestShop.DAY, JournalKind.OPENING, "1101", "2121", Optional.of(member), 30_000);
        Answer refused =
                post(
                        manager,
                        "credit-set-offs",
                        Map.of("amount", 30_001, "claim", "SURPLUS", "consent", "SP-2"));
        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("Rp30.000"), refused.text());
        assertEquals(
                201,
                post(
                                manager,
                                "credit-set-offs",
                                Map.of("amount", 30_000, "claim", "SURPLUS", "consent", "SP-2"))
                        .status());
        assertEquals(20_000, owed());
        assertEquals(0, inTheBooks("2121"));
    }

    @Test
    void theBoardWritesOffWhatAnotherProposedOutOfWhatWasPutAside() {
        buy(50_000);
        Map<String, Object> aside = Map.of("amount", 30_000, "date", TestShop.DAY.toString());
        assertEquals(403, manager.post("/api/credit/allowance", aside).status());
        assertEquals(201, board.post("/api/credit/allowance", aside).status());
        Answer proposed =
                post(
                        manager,
                        "credit-write-off-proposals",
                        Map.of("amount", 50_000, "reason", "Pindah tanpa alamat"));
        assertEquals(201, proposed.status(), proposed.text());
        assertEquals(50_000, owed(), "nothing happens before the board has approved it");
        String approval = "/api/proposals/" + proposed.object().get("id") + "/approval";
        assertEquals(403, manager.post(approval, Map.of()).status());
        Answer approved = board.post(approval, Map.of());
        assertEquals(204, approved.status(), approved.text());
        assertEquals(0, owed());
        assertEquals(0, inTheBooks("1139"), "what was put aside is used up");
        assertEquals(50_000, inTheBooks("6108"), "30.000 when put aside and 20.000 now");
    }

    @Test
    @SuppressWarnings("unchecked") // as the API answers
    void debtsAgeByTheTermsOfTheirDay() {
        buy(50_000);
        assertEquals(
                201,
                board.post(
                                "/api/credit/terms",
                                Map.of(
                                        "valid_from", "2020-01-01",
                                        "days", 7,
                                        "decision", "RAT 2025"))
                        .status());
        Map<String, Object> list =
                manager.get("/api/credit/ageing?asOf=" + TestShop.DAY.plusDays(8)).object();
        Map<String, Object> total = (Map<String, Object>) list.get("total");
        assertEquals(50_000, total.get("up_to30"), list.toString());
        assertEquals(50_000, total.get("balance"));
        Map<String, Object> one = manager.get("/api/members/" + MEMBER + "/credit").object();
        List<Map<String, Object>> debts = (List<Map<String, Object>>) one.get("debts");
        assertEquals(TestShop.DAY.plusDays(7).toString(), debts.getFirst().get("due"));
        assertEquals(
                List.of(),
                manager.get("/api/credit/ageing?asOf=" + TestShop.DAY.minusDays(1))
                        .object()
                        .get("members"));
    }

    @Test
    void aLimitIsAgreedOnWithAMember() {
        assertEquals(
                204,
                manager.post("/api/members/" + MEMBER + "/credit-limit", Map.of("amount", 75_000))
                        .status());
        assertEquals(
                75_000, manager.get("/api/members/" + MEMBER + "/credit").object().get("limit"));
        assertTrue(till.pull(0, 2_000).text().contains("\"credit_limit\":75000"));
        manager.post("/api/members/" + MEMBER + "/credit-limit", Map.of());
        assertEquals(0, manager.get("/api/members/" + MEMBER + "/credit").object().get("limit"));
    }

    @Test
    void fourTillsAndFourOfficesAtOnceLoseNothing() throws Exception {
        buy(200_000);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TestTill other = shop.till();
            UUID during = openShift(other);
            work.add(
                    () -> {
                        for (int n = 0; n < 15; n++) {
                            other.push(List.of(sale(other, during, 3_000).line()));
                        }
                        return 0;
                    });
            work.add(
                    () -> {
                        int paid = 0;
                        for (int n = 0; n < 15; n++) {
                            int status =
                                    post(manager, "credit-payments", Map.of("amount", 7_000))
                                            .status();
                            assertTrue(status == 201 || status == 409, "answered " + status);
                            paid += status == 201 ? 1 : 0;
                        }
                        return paid;
                    });
        }
        int paid = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                paid += done.get();
            }
        }
        long expected = 200_000 + 4 * 15 * 3_000 - paid * 7_000L;
        assertEquals(expected, owed());
        assertEquals(expected, inTheBooks("1131"));
        assertTrue(expected >= 0, "owed " + expected);
    }

    @Test
    void othersSeeAndChangeNothing() {
        buy(50_000);
        ApiClient supervisor = signedIn(Role.SUPERVISOR);
        assertEquals(200, supervisor.get("/api/credit/ageing").status());
        assertEquals(403, post(supervisor, "credit-payments", Map.of("amount", 1)).status());
        assertEquals(401, server.client().get("/api/credit/ageing").status());
        shops++;
        TestShop foreign = TestShop.open(server, "bon" + shops);
        assertEquals(List.of(), foreign.office.get("/api/credit/ageing").object().get("members"));
        assertEquals(409, post(foreign.office, "credit-payments", Map.of("amount", 1)).status());
        assertEquals(50_000, owed());
    }
}
