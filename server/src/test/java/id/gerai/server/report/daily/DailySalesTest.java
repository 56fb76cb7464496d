package id.gerai.server.report.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TillFacts;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.report.daily.DailySales.CashierTakings;
import id.gerai.server.report.daily.DailySales.Drawer;
import id.gerai.server.report.daily.DailySales.HourTakings;
import id.gerai.server.report.daily.DailySales.Late;
import id.gerai.server.report.daily.DailySales.LateTill;
import id.gerai.server.report.daily.DailySales.Outlet;
import id.gerai.server.report.daily.DailySales.TenderTakings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The figures of {@link ThursdayInMarch}, added up by hand. */
class DailySalesTest {
    private static TestServer server;
    private static ThursdayInMarch thursday;
    private static DailySales day;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start();
        var ours = server.found("sukamaju");
        thursday = ThursdayInMarch.in(server, ours, server.found("sukamundur"));
        server.get(UserService.class)
                .add(
                        new OfficeUser(ours.cooperative(), ours.administrator(), "Admin"),
                        new NewUser("awas", "Pak Awas", Role.SUPERVISOR, TestServer.PASSWORD));
        day = day(thursday.outlet(), ThursdayInMarch.DATE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void takingsAreNetOfReturnsAndAfterRounding() {
        assertEquals(Rupiah.of(450_000), day.takings());
        assertEquals(5, day.receipts());
        assertEquals(Rupiah.of(90_000), day.averageReceipt());
        assertEquals(Rupiah.of(400_000), day.takingsLastWeek());
        assertEquals(Optional.of(13L), day.growthPercent(), "12.5 %, rounded half up");
    }

    @Test
    void membersAreCountedOnceAndTheirReturnsTakenOff() {
        assertEquals(2, day.members());
        assertEquals(Rupiah.of(315_000), day.memberTakings());
        assertEquals(70, day.memberPercent());
    }

    @Test
    void tendersAddUpToTheTakings() {
        assertEquals(
                List.of(
                        new TenderTakings("CASH", 4, Rupiah.of(285_000)),
                        new TenderTakings("QRIS", 1, Rupiah.of(120_000)),
                        new TenderTakings("MEMBER_CREDIT", 1, Rupiah.of(45_000))),
                day.tenders());
    }

    @Test
    void hoursAreThoseOfTheShopAndQuietOnesStay() {
        assertEquals(
                IntStream.rangeClosed(0, 16).boxed().toList(),
                day.hours().stream().map(HourTakings::hour).toList());
        assertEquals(hour(0, 15_000, 0), day.hours().get(0));
        assertEquals(hour(7, 170_000, 300_000), day.hours().get(7));
        assertEquals(hour(8, 0, 0), day.hours().get(8));
        assertEquals(hour(10, 65_000, 0), day.hours().get(10));
        assertEquals(hour(16, 200_000, 100_000), day.hours().get(16));
        assertEquals(
                day.takings(), Rupiah.sum(day.hours().stream().map(HourTakings::amount).toList()));
    }

    @Test
    void cashiersAddUpToTheTakings() {
        assertEquals(
                List.of(
                        new CashierTakings(Optional.of("Wati"), 3, Rupiah.of(235_000)),
                        new CashierTakings(Optional.of("Budi"), 2, Rupiah.of(215_000))),
                day.cashiers());
    }

    @Test
    void aDrawerIsShortByItsLastCountAndAnOpenOneHasNone() {
        assertEquals(
                List.of(
                        new Drawer(
                                "T1",
                                Optional.of("Wati"),
                                Optional.of(Rupiah.of(-2_000)),
                                Optional.empty(),
                                Late.NONE),
                        new Drawer(
                                "T1",
                                Optional.of("Budi"),
                                Optional.empty(),
                                Optional.empty(),
                                Late.NONE)),
                day.drawers());
        assertEquals(Rupiah.of(-2_000), day.cashDifference());
    }

    @Test
    void tillsThatMayStillHaveSomethingToTellAreNamed() {
        assertEquals(
                List.of(
                        new LateTill(
                                "T2", Optional.of(TillFacts.at(ThursdayInMarch.DATE, "08:12")), 0),
                        new LateTill("T3", day.lateTills().get(1).lastSeenAt(), 2),
                        new LateTill("T4", Optional.empty(), 0)),
                day.lateTills());
    }

    @Test
    void anotherOutletHasItsOwnDay() {
        assertEquals(
                Rupiah.of(999_000), day(thursday.secondOutlet(), ThursdayInMarch.DATE).takings());
    }

    @Test
    void anotherCooperativesOutletGivesNothing() {
        Outlet foreign = new Outlet(thursday.foreignOutlet(), "Gerai", "Asia/Jakarta");
        DailySales nothing =
                server.get(DailySalesService.class)
                        .day(thursday.cooperative(), foreign, ThursdayInMarch.DATE);
        assertEquals(Rupiah.ZERO, nothing.takings());
        assertEquals(List.of(), nothing.hours());
        assertEquals(List.of(), nothing.drawers());
        assertEquals(List.of(), nothing.lateTills());
    }

    @Test
    void theApiTellsTheSameFigures() {
        Answer answer = api("sukamaju", thursday.outlet());
        assertEquals(200, answer.status(), answer.text());
        Map<String, Object> told = answer.object();
        assertEquals(450_000, told.get("takings"));
        assertEquals(400_000, told.get("takings_last_week"));
        assertEquals("2026-03-12", told.get("date"));
        assertEquals(
                Map.of("type", "CASH", "receipts", 4, "amount", 285_000),
                ((List<?>) told.get("tenders")).getFirst());
        assertEquals(
                List.of(
                        Map.of(
                                "terminal",
                                "T1",
                                "cashier",
                                "Wati",
                                "difference",
                                -2_000,
                                "late_receipts",
                                0,
                                "late_amount",
                                0),
                        Map.of(
                                "terminal",
                                "T1",
                                "cashier",
                                "Budi",
                                "late_receipts",
                                0,
                                "late_amount",
                                0)),
                told.get("drawers"));
        assertEquals(
                Map.of("terminal", "T2", "last_seen_at", "2026-03-12T01:12:00Z", "missing", 0),
                ((List<?>) told.get("late_tills")).getFirst());
    }

    @Test
    void theApiRefusesAnotherCooperativesOutlet() {
        Answer answer = api("sukamaju", thursday.foreignOutlet());
        assertEquals(404, answer.status(), answer.text());
        assertEquals("urn:gerai:problem:outlet-unknown", answer.object().get("type"));
        assertFalse(answer.text().contains("7777000"), answer.text());
    }

    @Test
    void theApiIsForThoseWhoSeeThePage() {
        assertEquals(200, api("awas", thursday.outlet()).status());
        String path = path(thursday.outlet());
        Answer answer = server.client().get(path);
        assertEquals(401, answer.status());
        assertTrue(answer.contentType().startsWith("application/problem+json"));
    }

    private static DailySales day(UUID outlet, LocalDate date) {
        DailySalesService service = server.get(DailySalesService.class);
        Outlet found =
                service.outlets(thursday.cooperative()).stream()
                        .filter(candidate -> candidate.id().equals(outlet))
                        .findFirst()
                        .orElseThrow();
        return service.day(thursday.cooperative(), found, date);
    }

    private static Answer api(String loginName, UUID outlet) {
        return server.signedIn(loginName).get(path(outlet));
    }

    private static String path(UUID outlet) {
        return "/api/reports/daily?outlet=" + outlet + "&date=" + ThursdayInMarch.DATE;
    }

    private static HourTakings hour(int hour, long amount, long lastWeek) {
        return new HourTakings(hour, Rupiah.of(amount), Rupiah.of(lastWeek));
    }
}
