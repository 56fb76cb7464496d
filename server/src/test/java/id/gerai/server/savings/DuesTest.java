package id.gerai.server.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.NewMember;
import id.gerai.server.person.PersonalData;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Amounts by decision, months that are owed, and who is behind, through the API. */
class DuesTest {
    private static final YearMonth NOW = YearMonth.from(TestShop.DAY);

    private static TestServer server;
    private static TestShop shop;
    private static ApiClient board;
    private static int shops;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A cooperative of its own for each test, whose members joined three months ago. */
    private static void open() {
        shops++;
        shop = TestShop.open(server, "iuran" + shops);
        board = signedIn(Role.BOARD);
    }

    private static ApiClient signedIn(String role) {
        String name = "iuran" + shops + "." + role.toLowerCase(java.util.Locale.ROOT);
        server.get(UserService.class)
                .add(shop.administrator, new NewUser(name, "Orang", role, TestServer.PASSWORD));
        return server.signedIn(name);
    }

    private static UUID join(String number, YearMonth month, MemberStatus status) {
        return server.get(MemberService.class)
                .register(
                        shop.administrator,
                        List.of(
                                new NewMember(
                                        number,
                                        PersonalData.of("Bu " + number, "", "", Optional.empty()),
                                        MemberType.REGULAR,
                                        month.atDay(17),
                                        status,
                                        "",
                                        "")))
                .getFirst();
    }

    private static Answer decide(String kind, LocalDate from, long amount) {
        return board.post(
                "/api/share-rates",
                Map.of(
                        "kind",
                        kind,
                        "valid_from",
                        from.toString(),
                        "amount",
                        amount,
                        "decision",
                        "RAT 2025"));
    }

    private static Map<String, Object> dues(String number) {
        return board.get("/api/members/" + number + "/dues").object();
    }

    private static Answer pay(String number, int months) {
        return board.post(
                "/api/members/" + number + "/dues",
                Map.of("months", months, "date", TestShop.DAY.toString()));
    }

    @Test
    void monthsAreOwedFromJoiningAtTheAmountOfTheirTime() {
        open();
        join("B1", NOW.minusMonths(2), MemberStatus.ACTIVE);
        assertEquals(201, decide("MANDATORY", LocalDate.of(2020, 1, 1), 10_000).status());
        assertEquals(201, decide("MANDATORY", NOW.plusMonths(1).atDay(1), 15_000).status());
        Map<String, Object> behind = dues("B1");
        assertEquals(3, behind.get("arrears_count"));
        assertEquals(30_000, behind.get("arrears_amount"));
        assertEquals(NOW.minusMonths(3).toString(), behind.get("paid_through"));
        Answer paid = pay("B1", 5);
        assertEquals(201, paid.status(), paid.text());
        assertEquals(60_000, paid.object().get("amount"));
        assertEquals(NOW.plusMonths(2).toString(), dues("B1").get("paid_through"));
        assertEquals(0, dues("B1").get("arrears_count"));
        assertEquals(
                -60_000,
                server.number(
                        "select sum(amount) from journal_entry where journal_id = ?"
                                + " and account_code = '3102'",
                        UUID.fromString(paid.object().get("journal").toString())));
    }

    @Test
    void whoIsBehindIsListedAsOfAnyDay() {
        open();
        decide("MANDATORY", LocalDate.of(2020, 1, 1), 10_000);
        join("C1", NOW.minusMonths(1), MemberStatus.ACTIVE);
        join("C2", NOW, MemberStatus.ACTIVE);
        join("C3", NOW.minusMonths(1), MemberStatus.CANDIDATE);
        pay("C1", 2);
        assertEquals(List.of("C2"), behind(TestShop.DAY));
        assertEquals(
                List.of("C1"),
                behind(TestShop.DAY.minusMonths(1)),
                "who had not paid by then, and had joined");
        pay("C2", 1);
        assertEquals(List.of(), behind(TestShop.DAY));
    }

    @SuppressWarnings("unchecked") // as the API answers
    private static List<Object> behind(LocalDate day) {
        List<Map<String, Object>> members =
                (List<Map<String, Object>>)
                        board.get("/api/dues/arrears?asOf=" + day).object().get("members");
        return members.stream()
                .map(it -> it.get("member_no"))
                .filter(it -> it.toString().startsWith("C"))
                .toList();
    }

    @Test
    void whoeverJoinedBeforeARaiseOwesTheOldEntryShare() {
        open();
        decide("PRINCIPAL", LocalDate.of(2020, 1, 1), 50_000);
        join("D1", NOW.minusMonths(1), MemberStatus.CANDIDATE);
        assertEquals(201, decide("PRINCIPAL", TestShop.DAY, 100_000).status());
        assertEquals(50_000, dues("D1").get("principal_due"));
        Answer half = share("D1", 30_000);
        assertEquals(201, half.status(), half.text());
        assertEquals("CANDIDATE", status("D1"));
        share("D1", 20_000);
        assertEquals("ACTIVE", status("D1"));
    }

    private static Answer share(String number, long amount) {
        return board.post(
                "/api/members/" + number + "/shares",
                Map.of("kind", "PRINCIPAL", "amount", amount, "date", TestShop.DAY.toString()));
    }

    private static Object status(String number) {
        return server.query(
                        "select status from member where cooperative_id = ? and member_no = ?",
                        shop.founded.cooperative(),
                        number)
                .getFirst()
                .getFirst();
    }

    @Test
    void tillsAreToldOfWhatIsInForce() {
        open();
        TestTill till = shop.till();
        decide("MANDATORY", LocalDate.of(2020, 1, 1), 10_000);
        decide("PRINCIPAL", TestShop.DAY.plusDays(1), 70_000);
        String told = till.pull(0, 2_000).text();
        assertTrue(told.contains("\"mandatory_share\":10000"), told);
        assertTrue(told.contains("\"principal_share\":0"), told);
        server.get(ShareRates.class)
                .takeEffect(shop.founded.cooperative(), TestShop.DAY.plusDays(1));
        told = till.pull(0, 2_000).text();
        assertTrue(told.contains("\"principal_share\":70000"), told);
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        open();
        assertEquals(422, decide("VOLUNTARY", TestShop.DAY, 1).status());
        assertEquals(422, decide("MANDATORY", LocalDate.of(2020, 1, 2), 1).status());
        Answer none = pay("A001", 1);
        assertEquals(409, none.status());
        assertTrue(none.text().contains("NO_DUES"), none.text());
        decide("MANDATORY", LocalDate.of(2020, 1, 1), 10_000);
        assertEquals(
                201,
                decide("MANDATORY", LocalDate.of(2019, 1, 1), 5_000).status(),
                "a history is entered as it was");
        assertEquals(201, pay("A001", 1).status());
        Answer past = decide("MANDATORY", LocalDate.of(2020, 2, 1), 10_000);
        assertTrue(past.text().contains("RATE_IN_THE_PAST"), past.text());
        assertEquals(404, pay("TAK-ADA", 1).status());
        assertEquals(400, pay("A001", 0).status());
    }

    @Test
    void othersSeeAndChangeNothing() {
        open();
        decide("MANDATORY", LocalDate.of(2020, 1, 1), 10_000);
        join("E1", NOW, MemberStatus.ACTIVE);
        ApiClient supervisor = signedIn(Role.SUPERVISOR);
        assertEquals(200, supervisor.get("/api/members/E1/dues").status());
        Map<String, Object> payment = Map.of("months", 1, "date", TestShop.DAY.toString());
        assertEquals(403, supervisor.post("/api/members/E1/dues", payment).status());
        assertEquals(401, server.client().get("/api/dues/arrears").status());
        shops++;
        TestShop foreign = TestShop.open(server, "iuran" + shops);
        assertEquals(404, foreign.office.get("/api/members/E1/dues").status());
        assertEquals(404, foreign.office.post("/api/members/E1/dues", payment).status());
        assertEquals(List.of(), foreign.office.get("/api/share-rates").list());
    }
}
