package id.gerai.server.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.access.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Money is moved by one journal each, and no place pays out more than it holds. */
class CashTest {
    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "kas" + Long.toString(System.nanoTime(), 36));

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void moneyGoesFromPlaceToPlaceAndNeverBeyondWhatIsThere() {
        shop.withCash(CashPlace.CASH_ON_HAND, 1_000_000);
        assertEquals(201, transfer(700_000, "CASH_ON_HAND", "BANK").status());
        Answer tooMuch = transfer(300_001, "CASH_ON_HAND", "BANK");
        assertEquals("NOT_ENOUGH_CASH", code(tooMuch));
        assertTrue(tooMuch.text().contains("Rp300.000"), tooMuch.text());
        assertEquals("SAME_PLACE", code(transfer(1, "BANK", "BANK")));
        assertEquals(400, transfer(0, "BANK", "CASH_ON_HAND").status());
        assertEquals(400, transfer(1, "MATRAS", "CASH_ON_HAND").status());
        assertEquals(300_000, held("CASH_ON_HAND"));
        assertEquals(700_000, held("BANK"));
        Map<String, Object> expense = new HashMap<>(payment(700_000, "BANK"));
        expense.put("account", "6102");
        expense.put("description", "Listrik");
        assertEquals(201, shop.office.post("/api/expenses", expense).status());
        assertEquals("NOT_ENOUGH_CASH", code(shop.office.post("/api/expenses", expense)));
    }

    @Test
    void notMoreIsPaidThanIsOwed() {
        shop.withCash(CashPlace.BANK, 1_000_000);
        post("1151", "2101", 400_000);
        post("7101", "2104", 30_000);
        assertEquals("MORE_THAN_OWED", code(pay("supplier-payments", 400_001, "BANK")));
        assertEquals("NOT_ENOUGH_CASH", code(pay("supplier-payments", 400_000, "PETTY_CASH")));
        assertEquals(201, pay("supplier-payments", 400_000, "BANK").status());
        assertEquals("MORE_THAN_OWED", code(pay("supplier-payments", 1, "BANK")));
        assertEquals(201, pay("tax-payments", 30_000, "BANK").status());
        assertEquals("MORE_THAN_OWED", code(pay("tax-payments", 1, "BANK")));
        assertEquals(570_000, held("BANK"));
    }

    @Test
    void aLossAndTheFundsFollowTheMeeting() {
        shop.withCash(CashPlace.BANK, 1_000_000);
        post("3103", "3201", 100_000);
        post("3301", "3103", 250_000);
        post("3103", "2127", 80_000);
        ApiClient board = shop.colleague(Role.BOARD);
        assertEquals(
                403,
                shop.colleague(Role.MANAGER)
                        .post(path("loss-decisions"), loss(100_000, 150_000))
                        .status());
        assertEquals(
                "NOT_THE_LOSS", code(board.post(path("loss-decisions"), loss(100_000, 100_000))));
        assertEquals(
                "MORE_THAN_THE_RESERVE",
                code(board.post(path("loss-decisions"), loss(100_001, 149_999))));
        assertEquals(201, board.post(path("loss-decisions"), loss(100_000, 150_000)).status());
        assertEquals("NOT_THE_LOSS", code(board.post(path("loss-decisions"), loss(0, 0))));
        assertEquals(
                "MORE_THAN_THE_FUND",
                code(board.post(path("fund-payments"), fund("2127", 80_001))));
        assertEquals("NOT_A_FUND", code(board.post(path("fund-payments"), fund("2101", 1))));
        assertEquals(201, board.post(path("fund-payments"), fund("2127", 80_000)).status());
        assertEquals(920_000, held("BANK"));
    }

    @Test
    void qrisMoneyComesAsTheBankSays() {
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        List<byte[]> lines = new ArrayList<>();
        lines.add(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line());
        for (long amount : new long[] {47_500, 600_000}) {
            SaleCompleted sale = qris(shift, "G1-" + amount, amount);
            Written written = till.write(TestShop.DAY, sale);
            lines.add(written.line());
        }
        till.push(lines);
        assertEquals(proposal("UMI", 1_800), proposed());
        assertEquals(204, rank(shop.office, "UKE"));
        assertEquals(proposal("UKE", 332 + 4_200), proposed(), "each payment cut for itself");
        assertEquals(400, rank(shop.office, "BESAR"));
        assertEquals(403, rank(shop.colleague(Role.BOARD), "UBE"));
        assertEquals("FEE_ABOVE_GROSS", code(settle(100, 101)));
        assertEquals("MORE_THAN_OUTSTANDING", code(settle(647_501, 0)));
        assertEquals(201, settle(647_500, 1_850).status(), "the bank kept more than expected");
        assertEquals(645_650, held("BANK"));
        assertEquals("MORE_THAN_OUTSTANDING", code(settle(1, 0)));
    }

    private static Map<String, Object> proposal(String category, int fee) {
        return Map.of(
                "category",
                category,
                "payments",
                2,
                "gross",
                647_500,
                "fee",
                fee,
                "net",
                647_500 - fee,
                "outstanding",
                647_500);
    }

    private Map<String, Object> proposed() {
        String query = "settlements/proposal?from=%s&until=%1$s".formatted(TestShop.DAY);
        return shop.office.get(path(query)).object();
    }

    private static int rank(ApiClient client, String category) {
        return client.post(path("settlements/category"), Map.of("category", category)).status();
    }

    /** Sixteen at once spend, transfer both ways and settle: nothing is spent twice. */
    @Test
    void manyAtOnceNeverOverdraw() throws Exception {
        shop.withCash(CashPlace.CASH_ON_HAND, 100_000).withCash(CashPlace.BANK, 50_000);
        Map<String, Object> expense = new HashMap<>(payment(1_000, "CASH_ON_HAND"));
        expense.put("account", "6103");
        expense.put("description", "Kertas struk");
        List<Future<int[]>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 320; i++) {
                int turn = i;
                answers.add(
                        threads.submit(
                                () ->
                                        new int[] {
                                            turn % 4,
                                            switch (turn % 4) {
                                                case 0, 1 ->
                                                        shop.office
                                                                .post("/api/expenses", expense)
                                                                .status();
                                                case 2 ->
                                                        transfer(700, "CASH_ON_HAND", "BANK")
                                                                .status();
                                                default ->
                                                        transfer(1_500, "BANK", "CASH_ON_HAND")
                                                                .status();
                                            }
                                        }));
            }
        }
        long cash = 100_000;
        long bank = 50_000;
        int refused = 0;
        for (Future<int[]> answer : answers) {
            int[] it = answer.get();
            assertTrue(it[1] == 201 || it[1] == 409, "status " + it[1]);
            refused += it[1] == 409 ? 1 : 0;
            if (it[1] == 201) {
                cash += it[0] < 2 ? -1_000 : it[0] == 2 ? -700 : 1_500;
                bank += it[0] < 2 ? 0 : it[0] == 2 ? 700 : -1_500;
            }
        }
        assertTrue(refused > 0, "there was too much money to show anything");
        assertEquals(cash, held("CASH_ON_HAND"));
        assertEquals(bank, held("BANK"));
        assertTrue(cash >= 0 && bank >= 0, cash + " " + bank);
    }

    @Test
    void whatIsHeldIsTheSameWithLockedMonths() {
        shop.withCash(CashPlace.BANK, 90_000);
        int year = TestShop.DAY.getYear() - 1;
        shop.post(LocalDate.of(year, 3, 1), "1111", "3103", 10_000);
        assertEquals(100_000, held("BANK"));
        for (int month : new int[] {3, 12}) {
            String lock = "/api/fiscal-years/%d/months/%d/lock".formatted(year, month);
            assertEquals(200, shop.office.post(lock, Map.of()).status());
            assertEquals(100_000, held("BANK"));
        }
        String closing = "/api/fiscal-years/%d/closing".formatted(year);
        assertEquals(200, shop.office.post(closing, Map.of()).status());
        assertEquals(100_000, held("BANK"));
    }

    @Test
    void onlyWhoMayDoesItAndOnlyInTheirCooperative() {
        shop.withCash(CashPlace.BANK, 1_000);
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(4, supervisor.get("/api/cash").list().size());
        assertEquals(
                403,
                supervisor.post(path("transfers"), transferOf(1, "BANK", "PETTY_CASH")).status());
        assertEquals(403, supervisor.post(path("tax-payments"), payment(1, "BANK")).status());
        assertEquals(
                403,
                shop.colleague(Role.MANAGER).post(path("fund-payments"), fund("2127", 1)).status());
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(
                "NOT_ENOUGH_CASH",
                code(
                        neighbour.office.post(
                                path("transfers"), transferOf(1, "BANK", "PETTY_CASH"))));
        assertEquals(
                401,
                server.client()
                        .post(path("transfers"), transferOf(1, "BANK", "PETTY_CASH"))
                        .status());
    }

    private SaleCompleted qris(UUID shift, String receipt, long amount) {
        return new SaleCompleted(
                shift,
                receipt,
                new Ticket(
                        Optional.empty(),
                        List.of(
                                shop.line(
                                        shop.products.get(1),
                                        Rupiah.of(amount),
                                        Rupiah.of(amount))),
                        Rupiah.ZERO,
                        List.of(new Tender.Qris(Rupiah.of(amount), "RRN" + amount))));
    }

    private void post(String debit, String credit, long amount) {
        shop.post(TestShop.DAY, debit, credit, amount);
    }

    private long held(String place) {
        return shop.office.get("/api/cash").list().stream()
                .map(it -> (Map<?, ?>) it)
                .filter(it -> it.get("place").equals(place))
                .mapToLong(it -> ((Number) it.get("balance")).longValue())
                .findFirst()
                .orElseThrow();
    }

    private Answer transfer(long amount, String from, String into) {
        return shop.office.post(path("transfers"), transferOf(amount, from, into));
    }

    private Answer pay(String what, long amount, String from) {
        return shop.office.post(path(what), payment(amount, from));
    }

    private Answer settle(long gross, long fee) {
        return shop.office.post(
                path("settlements"),
                Map.of(
                        "date",
                        TestShop.DAY.toString(),
                        "source",
                        "QRIS",
                        "gross",
                        gross,
                        "fee",
                        fee));
    }

    private static Map<String, Object> transferOf(long amount, String from, String into) {
        return Map.of(
                "date", TestShop.DAY.toString(), "amount", amount, "from", from, "into", into);
    }

    private static Map<String, Object> payment(long amount, String from) {
        return Map.of("date", TestShop.DAY.toString(), "amount", amount, "from", from);
    }

    private static Map<String, Object> fund(String account, long amount) {
        Map<String, Object> body = new HashMap<>(payment(amount, "BANK"));
        body.put("account", account);
        body.put("description", "Imbal jasa desa");
        return body;
    }

    private static Map<String, Object> loss(long fromReserve, long carried) {
        return Map.of(
                "date", TestShop.DAY.toString(), "from_reserve", fromReserve, "carried", carried);
    }

    private static String path(String what) {
        return "/api/cash/" + what;
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }
}
