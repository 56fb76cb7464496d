package id.gerai.server.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Savings in, out and interest, through the API. */
class SavingsTest {
    private static TestServer server;
    private static int shops;

    private TestShop shop;
    private ApiClient manager;
    private ApiClient board;

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
        shop = TestShop.open(server, "tabung" + shops);
        manager = signedIn(Role.MANAGER);
        board = signedIn(Role.BOARD);
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
        String name = "tabung" + shops + "." + role.toLowerCase(java.util.Locale.ROOT);
        server.get(UserService.class)
                .add(shop.administrator, new NewUser(name, "Orang", role, TestServer.PASSWORD));
        return server.signedIn(name);
    }

    private void save(String number, long amount, LocalDate date) {
        assertEquals(201, share(number, "VOLUNTARY", amount, date).status());
    }

    private Answer share(String number, String kind, long amount, LocalDate date) {
        return manager.post(
                "/api/members/" + number + "/shares",
                Map.of("kind", kind, "amount", amount, "date", date.toString()));
    }

    private Answer withdraw(String number, String kind, long amount) {
        return manager.post("/api/members/" + number + "/withdrawals", wish(kind, amount));
    }

    private static Map<String, Object> wish(String kind, long amount) {
        return Map.of("kind", kind, "amount", amount, "date", TestShop.DAY.toString());
    }

    private Answer terms(LocalDate from, int interest, long minimum, long daily) {
        Map<String, Object> body = new HashMap<>();
        body.put("valid_from", from.toString());
        body.put("interest_basis_points", interest);
        body.put("minimum_balance", minimum);
        body.put("daily_max", daily);
        body.put("decision", "RAT 2025");
        return board.post("/api/savings/terms", body);
    }

    private long balance(int member) {
        return server.number(
                "select balance from share_account where member_id = ? and kind = 'VOLUNTARY'",
                shop.members.get(member));
    }

    @Test
    void capitalStaysWhileAMember() {
        share("A001", "PRINCIPAL", 50_000, TestShop.DAY);
        share("A001", "MANDATORY", 10_000, TestShop.DAY);
        for (String kind : List.of("PRINCIPAL", "MANDATORY")) {
            Answer refused = withdraw("A001", kind, 1_000);
            assertEquals(422, refused.status());
            assertTrue(refused.text().contains("selama masih menjadi anggota"), refused.text());
        }
    }

    @Test
    void savingsGoOutDownToWhatHasToStay() {
        terms(LocalDate.of(2020, 1, 1), 0, 10_000, 0);
        save("A001", 100_000, TestShop.DAY);
        assertEquals(201, withdraw("A001", "VOLUNTARY", 60_000).status());
        Answer refused = withdraw("A001", "VOLUNTARY", 30_001);
        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("BELOW_MINIMUM"), refused.text());
        assertEquals(40_000, balance(0), "nothing of a refused act remains");
        assertEquals(201, withdraw("A001", "VOLUNTARY", 30_000).status());
        assertEquals(10_000, balance(0));
        assertEquals(404, withdraw("TAK-ADA", "VOLUNTARY", 1).status());
        assertEquals(400, withdraw("A001", "VOLUNTARY", -5).status());
    }

    @Test
    void aboveTheDailyLimitASecondPersonLooks() {
        terms(LocalDate.of(2020, 1, 1), 0, 0, 50_000);
        save("A001", 200_000, TestShop.DAY);
        assertEquals(201, withdraw("A001", "VOLUNTARY", 30_000).status());
        Answer refused = withdraw("A001", "VOLUNTARY", 30_000);
        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("Rp60.000"), refused.text());
        Answer proposed =
                manager.post("/api/members/A001/withdrawal-proposals", wish("VOLUNTARY", 90_000));
        assertEquals(201, proposed.status(), proposed.text());
        String id = proposed.object().get("id").toString();
        assertEquals(1, board.get("/api/proposals").list().size());
        assertEquals(403, manager.post("/api/proposals/" + id + "/approval", Map.of()).status());
        Answer approved = board.post("/api/proposals/" + id + "/approval", Map.of());
        assertEquals(204, approved.status(), approved.text());
        assertEquals(80_000, balance(0));
        assertEquals(409, board.post("/api/proposals/" + id + "/approval", Map.of()).status());
        assertEquals(
                1,
                server.number(
                        "select count(*) from journal where journal_id = ?", UUID.fromString(id)));
    }

    @Test
    void nobodyApprovesTheirOwnAndARejectedOneStaysUndone() {
        save("A001", 200_000, TestShop.DAY);
        String own =
                board.post("/api/members/A001/withdrawal-proposals", wish("VOLUNTARY", 90_000))
                        .object()
                        .get("id")
                        .toString();
        Answer refused = board.post("/api/proposals/" + own + "/approval", Map.of());
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("OWN_PROPOSAL"), refused.text());
        String other =
                manager.post("/api/members/A001/withdrawal-proposals", wish("VOLUNTARY", 5_000))
                        .object()
                        .get("id")
                        .toString();
        assertEquals(
                204,
                board.post("/api/proposals/" + other + "/rejection", Map.of("reason", "Batal"))
                        .status());
        assertEquals(409, board.post("/api/proposals/" + other + "/approval", Map.of()).status());
        assertEquals(200_000, balance(0));
        shops++;
        TestShop foreign = TestShop.open(server, "tabung" + shops);
        server.get(UserService.class)
                .add(
                        foreign.administrator,
                        new NewUser(
                                "tabung" + shops + ".lain",
                                "Lain",
                                Role.BOARD,
                                TestServer.PASSWORD));
        ApiClient stranger = server.signedIn("tabung" + shops + ".lain");
        assertEquals(404, stranger.post("/api/proposals/" + own + "/approval", Map.of()).status());
        assertEquals(List.of(), stranger.get("/api/proposals").list());
    }

    @Test
    void sixteenAtOnceTakeOutNoMoreThanThereIs() throws Exception {
        save("A001", 100_000, TestShop.DAY);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 48; i++) {
                answers.add(threads.submit(() -> withdraw("A001", "VOLUNTARY", 7_000).status()));
            }
        }
        int paid = 0;
        for (Future<Integer> answer : answers) {
            assertTrue(List.of(201, 409).contains(answer.get()), "answered " + answer.get());
            paid += answer.get() == 201 ? 1 : 0;
        }
        assertEquals(14, paid);
        assertEquals(2_000, balance(0));
    }

    @Test
    @SuppressWarnings("unchecked") // as the API answers
    void aMonthIsCreditedOnceOnTheBalanceOfEachDay() {
        YearMonth month = YearMonth.from(TestShop.DAY).minusMonths(1);
        assumeTrue(
                month.getYear() == TestShop.DAY.getYear(),
                "NOT RUN: in January the month before lies in a year that this shop never opened");
        terms(LocalDate.of(2020, 1, 1), 600, 0, 0);
        save(
                "A001",
                100_000_000,
                month.minusMonths(2).atDay(1).getYear() == month.getYear()
                        ? month.minusMonths(2).atDay(1)
                        : month.atDay(1));
        save("A002", 1_000_000, month.atEndOfMonth());
        save("A003", 10, month.atEndOfMonth());
        int days = month.lengthOfMonth();
        int year = month.isLeapYear() ? 366 : 365;
        long gross = 100_000_000L * days * 600 / (10_000L * year);
        long tax = (gross - 240_000) / 10;
        long small = 1_000_000L * 600 / (10_000L * year);
        Map<String, Object> preview = manager.get("/api/savings/interest/" + month).object();
        assertEquals(false, preview.get("credited"));
        assertEquals((int) (gross + small), preview.get("gross"));
        Answer credited = manager.post("/api/savings/interest", Map.of("month", month.toString()));
        assertEquals(201, credited.status(), credited.text());
        List<Map<String, Object>> rows =
                (List<Map<String, Object>>) credited.object().get("members");
        assertEquals(2, rows.size());
        assertEquals((int) tax, rows.getFirst().get("tax"));
        assertEquals(100_000_000 + gross - tax, balance(0));
        assertEquals(1_000_000 + small, balance(1));
        Answer again = manager.post("/api/savings/interest", Map.of("month", month.toString()));
        assertEquals(409, again.status());
        assertEquals(true, manager.get("/api/savings/interest/" + month).object().get("credited"));
        Answer early = manager.get("/api/savings/interest/" + YearMonth.from(TestShop.DAY));
        assertTrue(early.text().contains("MONTH_NOT_OVER"), early.text());
    }

    @Test
    void supervisorsReadAndChangeNothing() {
        ApiClient supervisor = signedIn(Role.SUPERVISOR);
        assertEquals(200, supervisor.get("/api/savings/terms").status());
        assertEquals(200, supervisor.get("/api/proposals").status());
        assertEquals(
                403,
                supervisor
                        .post("/api/members/A001/withdrawals", wish("VOLUNTARY", 1_000))
                        .status());
        assertEquals(401, server.client().get("/api/proposals").status());
    }
}
