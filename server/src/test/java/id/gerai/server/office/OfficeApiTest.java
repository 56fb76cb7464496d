package id.gerai.server.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the office does through the API, and what that means in the books. */
class OfficeApiTest {
    private static final String DAY = TestShop.DAY.toString();

    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "kantor").withCash(CashPlace.CASH_ON_HAND, 150_000);
        neighbour = TestShop.open(server, "tetangga");
    }

    @AfterAll
    static void stop() {
        try {
            for (UUID cooperative :
                    List.of(shop.founded.cooperative(), neighbour.founded.cooperative())) {
                server.get(CheckService.class)
                        .run(cooperative)
                        .forEach(it -> assertTrue(it.isFine(), it.toString()));
            }
        } finally {
            server.close();
        }
    }

    @Test
    void receivedGoodsRaiseStockAverageAndTheBooks() {
        UUID product = addProduct(shop.office, "BARU1");
        receive(product, 10_000, 100_000);
        receive(product, 20_000, 260_000);
        List<Object> stock =
                server.query(
                                "select quantity, value, unit_cost_e4 from stock where product_id ="
                                        + " ?",
                                product)
                        .getFirst();
        assertEquals(List.of(30_000L, 360_000L, 120_000_000L), stock);
    }

    @Test
    void anExpenseIsPaidFromTheMainCash() {
        Answer answer =
                shop.office.post(
                        "/api/expenses",
                        Map.of(
                                "date",
                                DAY,
                                "account",
                                "6102",
                                "amount",
                                150_000,
                                "description",
                                "Listrik"));
        assertEquals(201, answer.status(), answer.text());
        UUID journal = UUID.fromString((String) answer.object().get("journal"));
        assertEquals(
                -150_000,
                server.number(
                        "select amount from journal_entry where journal_id = ? and account_code ="
                                + " '1101'",
                        journal));
        Answer refused =
                shop.office.post(
                        "/api/expenses",
                        Map.of(
                                "date",
                                DAY,
                                "account",
                                "1101",
                                "amount",
                                1,
                                "description",
                                "Keliru"));
        assertEquals(422, refused.status());
        assertEquals("urn:gerai:problem:not-an-expense", refused.object().get("type"));
    }

    @Test
    void aMemberJoinsAndPaysSimpanan() {
        Answer joined =
                shop.office.post(
                        "/api/members",
                        Map.of(
                                "member_no",
                                "A900",
                                "person",
                                Map.of("name", "Rina", "nik", "3310154107900003"),
                                "joined_on",
                                DAY,
                                "status",
                                "ACTIVE"));
        assertEquals(201, joined.status(), joined.text());
        Answer paid =
                shop.office.post(
                        "/api/members/A900/shares",
                        Map.of("kind", "PRINCIPAL", "amount", 100_000, "date", DAY));
        assertEquals(201, paid.status(), paid.text());
        Map<?, ?> written = (Map<?, ?>) joined.object().get("member");
        UUID member = UUID.fromString((String) written.get("id"));
        assertEquals(
                100_000,
                server.number("select balance from share_account where member_id = ?", member));
        assertEquals(
                "331015******0003",
                server.query("select nik_masked from person where person_id = ?", member)
                        .getFirst()
                        .getFirst());
        Answer twice =
                shop.office.post(
                        "/api/members",
                        Map.of(
                                "member_no",
                                "A901",
                                "person",
                                Map.of("name", "Rina", "nik", "3310154107900003"),
                                "joined_on",
                                DAY,
                                "status",
                                "ACTIVE"));
        assertEquals(409, twice.status());
        assertEquals("urn:gerai:problem:nik-taken", twice.object().get("type"));
    }

    @Test
    void aConsignorIsPaidWhatIsOwedAndNoMore() {
        assertEquals(
                201,
                shop.office
                        .post(
                                "/api/consignments",
                                Map.of(
                                        "outlet_code", "G1",
                                        "product_code", "B006",
                                        "quantity", 10_000))
                        .status());
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        till.push(
                List.of(
                        till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line(),
                        till.write(
                                        TestShop.DAY,
                                        shop.sale(
                                                shift,
                                                "G-1",
                                                Optional.empty(),
                                                shop.consignedProduct))
                                .line()));
        Map<String, Object> all = Map.of("amount", 9_000, "date", DAY);
        assertEquals(201, shop.office.post("/api/consignors/A005/payouts", all).status());
        Answer again = shop.office.post("/api/consignors/A005/payouts", all);
        assertEquals(409, again.status());
        assertTrue(again.text().contains("Rp0"), again.text());
    }

    @Test
    void aDayInNoOpenYearIsRefused() {
        Answer answer =
                shop.office.post(
                        "/api/expenses",
                        Map.of(
                                "date",
                                "2001-01-01",
                                "account",
                                "6102",
                                "amount",
                                1,
                                "description",
                                "Lama"));
        assertEquals(409, answer.status());
        assertEquals("date", answer.object().get("place"));
    }

    @Test
    void anotherCooperativesOutletsProductsAndMembersDoNotExist() {
        ApiClient stranger = neighbour.office;
        assertEquals(
                404,
                stranger.post(
                                "/api/outlets/" + shop.founded.outlet() + "/enrolment-codes",
                                Map.of())
                        .status());
        assertEquals(
                404,
                stranger.post(
                                "/api/stock/receipts",
                                receipt(shop.founded.outlet(), shop.products.getFirst(), 1, 1))
                        .status());
        assertEquals(
                404,
                stranger.post(
                                "/api/stock/receipts",
                                receipt(neighbour.founded.outlet(), shop.products.getFirst(), 1, 1))
                        .status());
        addProduct(shop.office, "RAHASIA");
        TestTill till = neighbour.till();
        assertTrue(!till.pull(0, 2_000).text().contains("RAHASIA"));
        assertEquals(
                404,
                stranger.post("/api/terminals/" + shop.till().terminal + "/revocation", Map.of())
                        .status());
    }

    private static void receive(UUID product, long quantity, long cost) {
        Answer answer =
                shop.office.post(
                        "/api/stock/receipts",
                        receipt(shop.founded.outlet(), product, quantity, cost));
        assertEquals(201, answer.status(), answer.text());
    }

    private static Map<String, Object> receipt(
            UUID outlet, UUID product, long quantity, long cost) {
        return Map.of(
                "outlet",
                outlet.toString(),
                "date",
                DAY,
                "on_credit",
                true,
                "lines",
                List.of(
                        Map.of(
                                "product", product.toString(),
                                "quantity", quantity,
                                "cost", cost)));
    }

    private static UUID addProduct(ApiClient office, String code) {
        Answer answer =
                office.post(
                        "/api/products",
                        Map.of(
                                "code",
                                code,
                                "name",
                                code,
                                "category",
                                "Sembako",
                                "unit",
                                "pcs",
                                "stock_account",
                                "1141",
                                "general_price",
                                15_000,
                                "member_price",
                                14_000,
                                "valid_from",
                                DAY,
                                "barcodes",
                                List.of()));
        assertEquals(201, answer.status(), answer.text());
        return UUID.fromString((String) answer.object().get("id"));
    }
}
