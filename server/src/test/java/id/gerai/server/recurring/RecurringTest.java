package id.gerai.server.recurring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;
import id.gerai.server.cli.CommandRun;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What comes again each month is posted once, on its day or in the month that is open. */
class RecurringTest {
    private static final String PATH = "/api/recurring-journals";
    private static final YearMonth NOW = YearMonth.from(TestShop.DAY);

    private static TestServer server;

    @TempDir private Path folder;

    private final TestShop shop =
            TestShop.open(server, "ulang" + Long.toString(System.nanoTime(), 36))
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
    void eachMonthIsPostedOnceHoweverManyRun() throws Exception {
        YearMonth first = NOW.minusMonths(3);
        added(1, first, NOW.minusMonths(1));
        assertEquals(0, run(shop.office).object().get("posted"), "it waits for a second person");
        approveAll();
        List<Future<Answer>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                runs.add(threads.submit(() -> run(shop.office)));
            }
        }
        int posted = 0;
        for (Future<Answer> it : runs) {
            assertEquals(200, it.get().status(), it.get().text());
            posted += (int) it.get().object().get("posted");
        }
        assertEquals(3, posted);
        assertEquals(
                List.of(first.atDay(1), first.plusMonths(1).atDay(1), first.plusMonths(2).atDay(1)),
                days("posting_date"));
        assertEquals(0, run(shop.office).object().get("posted"));
    }

    @Test
    void aMonthThatIsLockedIsPostedTodayWithItsOwnDayBesideIt() {
        YearMonth first = NOW.minusMonths(12);
        assertEquals(200, shop.office.post(lockOf(first), Map.of()).status());
        added(31, first, first);
        approveAll();
        assertEquals(1, run(shop.office).object().get("posted"));
        assertEquals(List.of(TestShop.DAY), days("posting_date"));
        assertEquals(List.of(first.atEndOfMonth()), days("occurred_on"));
    }

    @Test
    void whatCannotBePostedIsToldAndStopsNoOther() {
        added(1, NOW.minusMonths(1), NOW.minusMonths(1));
        shop.office.post("/api/accounts", account());
        Answer second = add(1, NOW.minusMonths(1), NOW.minusMonths(1), "6150");
        assertEquals(201, second.status(), second.text());
        approveAll();
        shop.office.post("/api/accounts/6150/activity", Map.of("active", false));
        Answer answer = run(shop.office);
        assertEquals(1, answer.object().get("posted"));
        assertTrue(answer.text().contains("Baris 1"), answer.text());
        shop.office.post("/api/accounts/6150/activity", Map.of("active", true));
        assertEquals(1, run(shop.office).object().get("posted"));
    }

    @Test
    void theServerPostsByItselfAndCatchesUp() {
        added(1, NOW.minusMonths(2), null);
        approveAll();
        RecurringDue due = server.get(RecurringDue.class);
        due.post();
        due.post();
        assertEquals(3, days("posting_date").size());
        CommandRun again =
                CommandRun.of(
                        server.database(), folder, "post-recurring", "--as=" + shop.loginName());
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.out().contains("dibukukan: 0"), again.out());
    }

    @Test
    void whatWasRefusedStandsInTheWayOfLockingItsMonth() {
        YearMonth month = NOW.minusMonths(1);
        shop.office.post("/api/accounts", account());
        assertEquals(201, add(31, month, month, "6150").status());
        approveAll();
        shop.office.post("/api/accounts/6150/activity", Map.of("active", false));
        server.get(RecurringDue.class).post();
        Answer lock = shop.office.post(lockOf(month), Map.of());
        assertTrue(lock.text().contains("RECURRING_NOT_POSTED"), lock.text());
        assertTrue(lock.text().contains(month.atEndOfMonth() + " Internet"), lock.text());
        shop.office.post("/api/accounts/6150/activity", Map.of("active", true));
        server.get(RecurringDue.class).post();
        assertEquals(200, shop.office.post(lockOf(month), Map.of()).status());
    }

    private static String lockOf(YearMonth month) {
        return "/api/fiscal-years/%d/months/%d/lock"
                .formatted(month.getYear(), month.getMonthValue());
    }

    @Test
    void anEndedTemplatePostsNothingMore() {
        UUID id = added(1, NOW.minusMonths(1), null);
        approveAll();
        assertEquals(204, shop.office.post(PATH + "/" + id + "/end", Map.of()).status());
        assertEquals("ENDED_BEFORE", code(shop.office.post(PATH + "/" + id + "/end", Map.of())));
        assertEquals(0, run(shop.office).object().get("posted"));
    }

    @Test
    void onlyWhoMayDoesItAndOnlyInTheirCooperative() {
        UUID id = added(1, NOW, null);
        assertEquals(
                "WRITTEN_BY_THE_SAME",
                code(shop.office.post(PATH + "/" + id + "/approval", Map.of())));
        assertEquals("MONTHS_OUT_OF_ORDER", code(add(1, NOW, NOW.minusMonths(1), "6102")));
        assertEquals("STARTS_TOO_EARLY", code(add(1, NOW.minusMonths(13), null, "6102")));
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(1, supervisor.get(PATH).list().size());
        assertEquals(403, run(supervisor).status());
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(404, neighbour.office.post(PATH + "/" + id + "/approval", Map.of()).status());
        assertEquals(404, neighbour.office.post(PATH + "/" + id + "/end", Map.of()).status());
        assertEquals(List.of(), neighbour.office.get(PATH).list());
    }

    private void approveAll() {
        ApiClient board = shop.colleague(Role.BOARD);
        for (Object it : board.get(PATH).list()) {
            Object id = ((Map<?, ?>) it).get("id");
            assertEquals(204, board.post(PATH + "/" + id + "/approval", Map.of()).status());
        }
    }

    private static Answer run(ApiClient client) {
        return client.post(PATH + "/run", Map.of());
    }

    private UUID added(int day, YearMonth first, YearMonth last) {
        Answer answer = add(day, first, last, "6102");
        assertEquals(201, answer.status(), answer.text());
        return UUID.fromString((String) answer.object().get("id"));
    }

    private Answer add(int day, YearMonth first, YearMonth last, String account) {
        Map<String, Object> body = new HashMap<>();
        body.put("description", "Internet");
        body.put("attachment", "Kontrak 12");
        body.put("day_of_month", day);
        body.put("first_month", first.toString());
        body.put("last_month", last == null ? null : last.toString());
        body.put(
                "lines",
                List.of(
                        Map.of("account", account, "debit", 350_000, "credit", 0),
                        Map.of("account", "1111", "debit", 0, "credit", 350_000)));
        return shop.office.post(PATH, body);
    }

    private static Map<String, String> account() {
        return Map.of("code", "6150", "name", "Sewa", "cash_flow", "OPERATING");
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }

    private List<Object> days(String column) {
        return server
                .query(
                        "select "
                                + column
                                + " from journal where cooperative_id = ? and kind = 'RECURRING'"
                                + " order by 1",
                        shop.founded.cooperative())
                .stream()
                .map(it -> ((java.sql.Date) it.getFirst()).toLocalDate())
                .map(it -> (Object) it)
                .toList();
    }
}
