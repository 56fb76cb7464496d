package id.gerai.server.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Months are locked and opened in their order, and a locked month stays what it was summed to. */
class MonthTest {
    private static final int YEAR = TestShop.DAY.getYear() - 1;

    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "bulan" + Long.toString(System.nanoTime(), 36))
                    .withCash(CashPlace.CASH_ON_HAND, 10_000_000);

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void monthsAreLockedInOrderAndOpenedBackwards() {
        pay(LocalDate.of(YEAR, 1, 31), 100_000);
        pay(LocalDate.of(YEAR, 3, 1), 20_000);
        pay(LocalDate.of(YEAR, 3, 31), 5_000);
        assertEquals(List.of("EARLIER_MONTH_OPEN"), obstacles(lock(shop.office, 3, null)));
        assertEquals(200, lock(shop.office, 1, null).status());
        assertEquals(200, lock(shop.office, 3, null).status(), "February is empty and goes along");
        assertEquals(List.of("MONTH_LOCKED_BEFORE"), obstacles(lock(shop.office, 2, null)));
        assertEquals(List.of(1, 2, 3), lockedMonths(shop.office));
        assertEquals(
                List.of(
                        List.of(1, "1101", 0L, 100_000L, 1L),
                        List.of(1, "6102", 100_000L, 0L, 1L),
                        List.of(3, "1101", 0L, 25_000L, 2L),
                        List.of(3, "6102", 25_000L, 0L, 2L)),
                balances());

        Answer late = expense(shop.office, LocalDate.of(YEAR, 2, 14), 1_000);
        assertEquals(409, late.status());
        assertEquals("MONTH_LOCKED", late.object().get("code"));

        assertEquals("LATER_MONTH_LOCKED", code(unlock(shop.office, 2, "Nota tercecer")));
        assertEquals("MONTH_NOT_LOCKED", code(unlock(shop.office, 4, "Nota tercecer")));
        assertEquals(400, unlock(shop.office, 3, " ").status());
        assertEquals(204, unlock(shop.office, 3, "Nota tercecer").status());
        assertEquals(2, balances().size(), "what March came to is unknown again");
        assertEquals(201, expense(shop.office, LocalDate.of(YEAR, 3, 14), 1_000).status());
        assertEquals(
                List.of("LOCKED 1 ", "LOCKED 2 ", "LOCKED 3 ", "UNLOCKED 3 Nota tercecer"),
                acts(shop.office));
    }

    @Test
    void anEarlierYearWithoutEntriesIsLockedAlong() throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "insert into fiscal_year values (?, ?, make_date(?, 1, 1),"
                                        + " make_date(?, 12, 31))")) {
            statement.setObject(1, shop.founded.cooperative());
            for (int i = 2; i <= 4; i++) {
                statement.setInt(i, YEAR - 1);
            }
            statement.executeUpdate();
        }
        assertEquals(200, lock(shop.office, 1, null).status());
        assertEquals(
                "MONTH_LOCKED", code(expense(shop.office, LocalDate.of(YEAR - 1, 12, 31), 1_000)));
    }

    @Test
    void aMonthThatIsNotOverStaysOpen() {
        Answer answer =
                shop.office.post(
                        "/api/fiscal-years/%d/months/%d/lock"
                                .formatted(TestShop.DAY.getYear(), TestShop.DAY.getMonthValue()),
                        Map.of("reason", "Ingin libur"));
        assertEquals(List.of("MONTH_NOT_OVER"), obstacles(answer));
        assertEquals(
                List.of("YEAR_UNKNOWN"),
                obstacles(shop.office.post("/api/fiscal-years/1999/months/1/lock", Map.of())));
        assertEquals(
                400,
                shop.office
                        .post("/api/fiscal-years/" + YEAR + "/months/13/lock", Map.of())
                        .status());
    }

    @Test
    void whatHangsIsSettledOrExplained() {
        shop.post(LocalDate.of(YEAR, 1, 10), "1101", "1199", 7_000);
        Answer refused = lock(shop.office, 1, null);
        assertEquals(List.of("CLEARING_NOT_EMPTY"), obstacles(refused));
        assertTrue(refused.text().contains("\"explainable\":true"), refused.text());
        assertEquals(200, lock(shop.office, 1, "Menunggu jawaban bank").status());
        assertEquals(List.of("LOCKED 1 Menunggu jawaban bank"), acts(shop.office));
    }

    @Test
    void onlyWhoMayDoesItAndOnlyInTheirCooperative() {
        pay(LocalDate.of(YEAR, 1, 31), 100_000);
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(403, lock(supervisor, 1, null).status());
        assertEquals(List.of(), lockedMonths(supervisor));
        ApiClient manager = shop.colleague(Role.MANAGER);
        assertEquals(200, lock(manager, 1, null).status());
        assertEquals(403, unlock(manager, 1, "Salah bulan").status());
        assertEquals(401, lock(server.client(), 1, null).status());
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(List.of(), lockedMonths(neighbour.office));
        assertEquals(List.of(), acts(neighbour.office));
        assertEquals("MONTH_NOT_LOCKED", code(unlock(neighbour.office, 1, "Milik siapa?")));
        assertEquals(204, unlock(shop.colleague(Role.BOARD), 1, "Salah bulan").status());
    }

    /** Whoever posts either comes before the sum or is told no; nothing slips in behind it. */
    @Test
    void nothingIsPostedBehindTheSum() throws Exception {
        LocalDate day = LocalDate.of(YEAR, 1, 15);
        pay(day, 1);
        List<Future<Integer>> posts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 120; i++) {
                boolean locking = i == 40;
                posts.add(
                        threads.submit(
                                () ->
                                        locking
                                                ? lock(shop.office, 1, null).status()
                                                : expense(shop.office, day, 1).status()));
            }
        }
        int posted = 1;
        for (int i = 0; i < posts.size(); i++) {
            int status = posts.get(i).get();
            assertTrue(i == 40 ? status == 200 : status == 201 || status == 409, i + ": " + status);
            posted += status == 201 ? 1 : 0;
        }
        assertTrue(posted > 1 && posted < 120, "the lock fell into the middle: " + posted);
        assertEquals((long) posted, balances().getLast().get(2));
        assertEquals(
                posted,
                server.number(
                        "select sum(amount) from journal_entry where cooperative_id = ? and"
                                + " account_code = '6102'",
                        shop.founded.cooperative()));
    }

    private void pay(LocalDate date, long amount) {
        Answer answer = expense(shop.office, date, amount);
        assertEquals(201, answer.status(), answer.text());
    }

    private static Answer expense(ApiClient client, LocalDate date, long amount) {
        return client.post(
                "/api/expenses",
                Map.of(
                        "date",
                        date.toString(),
                        "account",
                        "6102",
                        "amount",
                        amount,
                        "description",
                        "Listrik"));
    }

    private static Answer lock(ApiClient client, int month, String reason) {
        return client.post(
                "/api/fiscal-years/%d/months/%d/lock".formatted(YEAR, month),
                reason == null ? Map.of() : Map.of("reason", reason));
    }

    private static Answer unlock(ApiClient client, int month, String reason) {
        return client.post(
                "/api/fiscal-years/%d/months/%d/unlock".formatted(YEAR, month),
                Map.of("reason", reason));
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }

    private static List<String> obstacles(Answer answer) {
        assertEquals(409, answer.status(), answer.text());
        return ((List<?>) answer.object().get("obstacles"))
                .stream().map(it -> (String) ((Map<?, ?>) it).get("kind")).toList();
    }

    private static List<?> lockedMonths(ApiClient client) {
        return client.get("/api/fiscal-years").list().stream()
                .map(it -> (Map<?, ?>) it)
                .filter(it -> it.get("year").equals(YEAR))
                .map(it -> (List<?>) it.get("locked_months"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> acts(ApiClient client) {
        return client.get("/api/fiscal-years/" + YEAR + "/acts").list().stream()
                .map(it -> (Map<?, ?>) it)
                .map(it -> it.get("act") + " " + it.get("period") + " " + it.get("reason"))
                .toList();
    }

    private List<List<Object>> balances() {
        return server.query(
                """
                select period, account_code, debit, credit, entries from period_balance
                where cooperative_id = ? and fiscal_year = ? order by period, account_code
                """,
                shop.founded.cooperative(),
                YEAR);
    }
}
