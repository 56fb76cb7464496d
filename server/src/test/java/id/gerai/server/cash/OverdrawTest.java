package id.gerai.server.cash;

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

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Whichever act pays, it comes through one guard: no place pays what it does not hold. */
class OverdrawTest {
    private static final String DAY = TestShop.DAY.toString();

    private static TestServer server;
    private static TestShop shop;
    private static ApiClient board;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "kosong");
        board = shop.colleague(Role.BOARD);
        board.post("/api/manual-journals/four-eyes", Map.of("four_eyes_above", 1_000_000_000L));
        posted(line("6199", 100_000), of("2111", "A001", -100_000));
        posted(line("6199", 40_000), of("2111", "A002", -40_000));
        posted(line("6199", 30_000), of("2102", "A005", -30_000));
        posted(line("6199", 20_000), line("2101", -20_000));
        posted(line("6199", 20_000), line("2104", -20_000));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noActPaysWhatIsNotThere() {
        Map<String, Supplier<Answer>> acts = acts();
        long journals = journals();
        acts.forEach(
                (name, act) -> {
                    Answer answer = act.get();
                    assertEquals(
                            "NOT_ENOUGH_CASH", answer.object().get("code"), name + ": " + answer);
                    assertTrue(answer.text().contains("hanya ada Rp0"), answer.text());
                });
        Map<String, Object> run = run();
        assertEquals(0, run.get("posted"));
        assertTrue(run.toString().contains("Di Bank Operasional hanya ada Rp0"), run.toString());
        assertEquals(journals, journals());
        shop.withCash(CashPlace.CASH_ON_HAND, 1_000_000).withCash(CashPlace.BANK, 100_000);
        posted(line("1104", 1_000), line("4901", -1_000));
        acts.forEach((name, act) -> assertTrue(act.get().status() < 300, name));
        assertEquals(1, run().get("posted"));
    }

    @Test
    void takingMoneyBackThatWasSpentIsRefused() {
        UUID deposit = posted(line("1102", 7_000), of("2111", "A003", -7_000));
        posted(line("6199", 7_000), line("1102", -7_000));
        Answer answer = reversal(deposit);
        assertEquals("NOT_ENOUGH_CASH", answer.object().get("code"), answer.text());
        shop.withCash(CashPlace.PETTY_CASH, 7_000);
        assertEquals(201, reversal(deposit).status());
    }

    /** Paid out of the main cash where nothing else is said. */
    private static Map<String, Supplier<Answer>> acts() {
        shop.office.post(
                "/api/accounts", Map.of("code", "1104", "name", "Kas Unit", "cash_flow", "CASH"));
        Answer template = shop.office.post("/api/recurring-journals", template());
        assertEquals(201, template.status(), template.text());
        Map<String, Supplier<Answer>> acts = new LinkedHashMap<>();
        acts.put("goods bought for cash", () -> shop.office.post("/api/stock/receipts", goods()));
        acts.put(
                "consignor",
                () ->
                        shop.office.post(
                                "/api/consignors/A005/payouts",
                                Map.of("amount", 10_000, "date", DAY)));
        acts.put(
                "savings",
                () ->
                        shop.office.post(
                                "/api/members/A001/withdrawals",
                                Map.of("kind", "VOLUNTARY", "amount", 10_000, "date", DAY)));
        String settlement = settled("A002");
        acts.put(
                "settlement", () -> shop.office.post(settlement + "/payments", payment("part", 1)));
        acts.put(
                "supplier",
                () -> shop.office.post("/api/cash/supplier-payments", payment("amount", 20_000)));
        acts.put(
                "tax", () -> shop.office.post("/api/cash/tax-payments", payment("amount", 20_000)));
        acts.put(
                "expense",
                () ->
                        shop.office.post(
                                "/api/expenses",
                                Map.of(
                                        "date",
                                        DAY,
                                        "account",
                                        "6102",
                                        "amount",
                                        1_000,
                                        "from",
                                        "CASH_ON_HAND",
                                        "description",
                                        "Listrik")));
        acts.put("by hand", () -> handedIn(line("6102", 1_000), line("1101", -1_000)));
        acts.put("a place of their own", () -> handedIn(line("6102", 900), line("1104", -900)));
        return acts;
    }

    private static Map<String, Object> payment(String key, long value) {
        Map<String, Object> payment =
                new LinkedHashMap<>(Map.of("amount", 40_000, "date", DAY, "from", "CASH_ON_HAND"));
        payment.put(key, value);
        return payment;
    }

    private static Map<String, Object> goods() {
        return Map.of(
                "outlet",
                shop.founded.outlet(),
                "date",
                DAY,
                "on_credit",
                false,
                "lines",
                List.of(
                        Map.of(
                                "product", shop.products.getFirst(),
                                "quantity", 1_000,
                                "cost", 9_000)));
    }

    private static Map<String, Object> template() {
        YearMonth now = YearMonth.from(TestShop.DAY);
        return Map.of(
                "description",
                "Internet",
                "attachment",
                "Kontrak 12",
                "day_of_month",
                1,
                "first_month",
                now.toString(),
                "last_month",
                now.toString(),
                "lines",
                List.of(line("6102", 100_000), line("1111", -100_000)));
    }

    private static Map<String, Object> run() {
        return shop.office.post("/api/recurring-journals/run", Map.of()).object();
    }

    /** A settlement that is posted and not paid. */
    private static String settled(String number) {
        Answer draft =
                shop.office.post(
                        "/api/members/" + number + "/settlements",
                        Map.of("kind", "LEFT", "on", DAY, "reason", "Pindah"));
        assertEquals(201, draft.status(), draft.text());
        String path = "/api/settlements/" + draft.object().get("id");
        assertEquals(200, board.post(path + "/review", Map.of()).status());
        assertEquals(200, shop.office.post(path + "/posting", Map.of()).status());
        return path;
    }

    private static Map<String, Object> line(String account, long amount) {
        return Map.of(
                "account", account, "debit", Math.max(amount, 0), "credit", Math.max(-amount, 0));
    }

    private static Map<String, Object> of(String account, String member, long amount) {
        Map<String, Object> line = new LinkedHashMap<>(line(account, amount));
        line.put("member_no", member);
        return line;
    }

    private static Answer handedIn(Map<?, ?>... lines) {
        Answer draft =
                shop.office.post(
                        "/api/manual-journals",
                        Map.of(
                                "date",
                                DAY,
                                "description",
                                "Uji",
                                "attachment",
                                "Map 1",
                                "lines",
                                List.of(lines)));
        assertEquals(201, draft.status(), draft.text());
        String path = "/api/manual-journals/" + draft.object().get("id");
        Answer answer = shop.office.post(path + "/submission", Map.of());
        if ("SUBMITTED".equals(answer.object().get("state"))) {
            Answer approved = board.post(path + "/approval", Map.of());
            answer = approved.status() == 204 ? answer : approved;
        }
        if (answer.status() != 200) {
            shop.office.post(path + "/withdrawal", Map.of());
        }
        return answer;
    }

    private static UUID posted(Map<?, ?>... lines) {
        Answer answer = handedIn(lines);
        assertEquals(200, answer.status(), answer.text());
        return (UUID)
                server.query(
                                "select journal_id from journal where kind = 'MANUAL'"
                                        + " order by recorded_at desc, journal_id desc limit 1")
                        .getFirst()
                        .getFirst();
    }

    /** By somebody else than who wrote it. */
    private static Answer reversal(UUID journal) {
        return shop.colleague(Role.MANAGER)
                .post("/api/journals/" + journal + "/reversal", Map.of("reason", "Salah"));
    }

    private static long journals() {
        return server.number("select count(*) from journal");
    }
}
