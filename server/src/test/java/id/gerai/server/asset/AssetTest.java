package id.gerai.server.asset;

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

/** Assets are bought, written off to the rupiah and given up. */
class AssetTest {
    private static final int YEAR = TestShop.DAY.getYear() - 1;
    private static final String PATH = "/api/assets";

    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "aset" + Long.toString(System.nanoTime(), 36))
                    .withCash(CashPlace.BANK, 20_000_000);

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itsMonthsSumToWhatItCostAndEachIsPostedOnce() throws Exception {
        register("Kulkas", "1213", LocalDate.of(YEAR, 1, 20), 1_000, 0, 3, "BANK");
        register("Motor", "1214", LocalDate.of(YEAR, 2, 1), 12_000_000, 0, 48, "BANK");
        assertEquals(334, depreciate(YearMonth.of(YEAR, 1)).object().get("total"));
        List<Future<Answer>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                runs.add(threads.submit(() -> depreciate(YearMonth.of(YEAR, 3))));
            }
        }
        for (Future<Answer> run : runs) {
            assertEquals(2 * 250_000 + 666, run.get().object().get("total"), "February goes along");
        }
        assertEquals(0, depreciate(YearMonth.of(YEAR, 2)).object().get("total"));
        assertEquals(250_000, depreciate(YearMonth.of(YEAR, 4)).object().get("total"));
        assertEquals(
                List.of(
                        List.of("1213", 1_000L),
                        List.of("1214", 12_000_000L),
                        List.of("1219", -751_000L),
                        List.of("6107", 751_000L)),
                server.query(
                        """
                        select account_code, sum(amount)::bigint from journal_entry
                        where cooperative_id = ? and account_code in ('1213', '1214', '1219', '6107')
                        group by account_code order by account_code
                        """,
                        shop.founded.cooperative()));
        assertEquals(
                3,
                server.number(
                        "select count(*) from journal where cooperative_id = ? and kind ="
                                + " 'DEPRECIATION'",
                        shop.founded.cooperative()));
        assertEquals("MONTH_NOT_OVER", code(depreciate(YearMonth.from(TestShop.DAY))));
    }

    @Test
    void theYearIsNotClosedWhileWritingOffIsBehind() {
        register("Kulkas", "1213", LocalDate.of(YEAR, 1, 20), 1_200, 0, 24, null);
        String closing = "/api/fiscal-years/%d/closing".formatted(YEAR);
        Answer refused = shop.office.post(closing, Map.of());
        assertTrue(refused.text().contains("DEPRECIATION_MISSING"), refused.text());
        assertTrue(refused.text().contains("Rp600"), refused.text());
        depreciate(YearMonth.of(YEAR, 12));
        assertEquals(200, shop.office.post(closing, Map.of()).status());
    }

    @Test
    void whatIsSoldBringsAGainOrALoss() {
        UUID id = register("Kulkas", "1213", LocalDate.of(YEAR, 1, 20), 1_200, 0, 12, "BANK");
        LocalDate day = LocalDate.of(YEAR, 7, 3);
        assertEquals("DEPRECIATION_BEHIND", code(dispose(shop.office, id, day, 700)));
        depreciate(YearMonth.of(YEAR, 6));
        assertEquals(
                "DISPOSED_TOO_EARLY",
                code(dispose(shop.office, id, LocalDate.of(YEAR, 1, 19), 700)));
        Answer sold = dispose(shop.office, id, day, 700);
        assertEquals(201, sold.status(), sold.text());
        assertEquals(
                List.of(
                        List.of("1111", 700L),
                        List.of("1213", -1_200L),
                        List.of("1219", 600L),
                        List.of("4904", -100L)),
                server.query(
                        "select account_code, amount from journal_entry where journal_id = ?::uuid"
                                + " order by account_code",
                        sold.object().get("journal")));
        assertEquals("DISPOSED_BEFORE", code(dispose(shop.office, id, day, 700)));
        assertEquals(0, depreciate(YearMonth.of(YEAR, 8)).object().get("total"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        LocalDate day = LocalDate.of(YEAR, 1, 20);
        assertEquals("LAND_LOSES_NOTHING", code(ask("Sawah", "1211", day, 9, 0, 12, null)));
        assertEquals("LAND_LOSES_NOTHING", code(ask("Kulkas", "1213", day, 9, 0, 0, null)));
        assertEquals("NOT_AN_ASSET_ACCOUNT", code(ask("Apa", "1219", day, 9, 0, 12, null)));
        assertEquals("RESIDUAL_ABOVE_COST", code(ask("Apa", "1213", day, 9, 10, 12, null)));
        assertEquals(
                "BOUGHT_IN_THE_FUTURE",
                code(ask("Apa", "1213", TestShop.DAY.plusDays(2), 9, 0, 12, null)));
        assertEquals("NOT_ENOUGH_CASH", code(ask("Apa", "1213", day, 20_000_001, 0, 12, "BANK")));
        assertEquals(201, ask("Sawah", "1211", day, 9, 0, 0, null).status());
    }

    @Test
    void onlyWhoMayDoesItAndOnlyInTheirCooperative() {
        UUID id = register("Kulkas", "1213", LocalDate.of(YEAR, 1, 20), 1_200, 0, 12, null);
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(1, supervisor.get(PATH).list().size());
        assertEquals(
                403, supervisor.post(PATH + "/depreciation/" + YEAR + "-01", Map.of()).status());
        assertEquals(403, dispose(supervisor, id, TestShop.DAY, 0).status());
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(List.of(), neighbour.office.get(PATH).list());
        assertEquals(404, dispose(neighbour.office, id, TestShop.DAY, 0).status());
        assertEquals(
                401,
                server.client().post(PATH + "/depreciation/" + YEAR + "-01", Map.of()).status());
    }

    private UUID register(
            String name,
            String account,
            LocalDate day,
            long cost,
            long residual,
            int months,
            String from) {
        Answer answer = ask(name, account, day, cost, residual, months, from);
        assertEquals(201, answer.status(), answer.text());
        return UUID.fromString((String) answer.object().get("id"));
    }

    private Answer ask(
            String name,
            String account,
            LocalDate day,
            long cost,
            long residual,
            int months,
            String from) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("account", account);
        body.put("bought_on", day.toString());
        body.put("cost", cost);
        body.put("residual", residual);
        body.put("months", months);
        body.put("months_before", 0);
        body.put("from", from);
        return shop.office.post(PATH, body);
    }

    private Answer depreciate(YearMonth month) {
        return shop.office.post(PATH + "/depreciation/" + month, Map.of());
    }

    private static Answer dispose(ApiClient client, UUID id, LocalDate day, long proceeds) {
        return client.post(
                PATH + "/" + id + "/disposal",
                Map.of("date", day.toString(), "proceeds", proceeds, "into", "BANK"));
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }
}
