package id.gerai.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.feed.ChangeForm;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.LaterPrice;
import id.gerai.ledger.product.Product;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.catalog.NewProduct;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a till is told, and when it has to begin anew. */
class FeedTest {
    private static final LocalDate TODAY = TestShop.DAY;

    private static TestServer server;
    private static TestShop shop;
    private static TestTill till;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "umpan");
        till = shop.till();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTillWithoutACursorIsToldToStartOverAndMayReadOnAllTheSame() {
        Map<String, Object> first = till.pull(0, 1000).object();
        assertEquals(true, first.get("start_over"));
        assertEquals(false, first.get("more"));
        assertEquals(
                List.of("cashier", "member", "outlet", "product"),
                changes(first).stream().map(it -> it.get("type")).distinct().sorted().toList());
        assertEquals(Map.of("sequence", 0, "hash", "0".repeat(64)), first.get("head"));
        assertTrue(((String) first.get("server_time")).endsWith("Z"));
    }

    @Test
    void whoHasReadAllIsToldNothingAndKeepsTheCursor() {
        Map<String, Object> all = till.pull(0, 1000).object();
        Map<String, Object> again = pull(cursor(all), all.get("epoch")).object();
        assertEquals(cursor(all), cursor(again));
        assertEquals(List.of(), again.get("changes"));
        assertEquals(false, again.get("start_over"));
    }

    @Test
    void aChangeThatIsNothingToTheTillIsPassed() {
        Map<String, Object> all = till.pull(0, 1000).object();
        long latest =
                server.number(
                        "select value from counter where cooperative_id = ? and series ="
                                + " 'revision'",
                        shop.founded.cooperative());
        // The administrator has a number too, and is no cashier.
        assertEquals(latest, cursor(all));
    }

    @Test
    void aCursorOfAnotherEpochMeansNothing() {
        Map<String, Object> answer = pull(1, UUID.randomUUID()).object();
        assertEquals(true, answer.get("start_over"));
        assertEquals(List.of(), answer.get("changes"));
    }

    @Test
    void aCursorAheadOfTheServerMeansNothing() {
        Object epoch = till.pull(0, 1).object().get("epoch");
        assertEquals(true, pull(1_000_000, epoch).object().get("start_over"));
    }

    @Test
    void aTillFarBehindStartsOver() throws SQLException {
        TestShop busy = TestShop.open(server, "ramai");
        TestTill behind = busy.till();
        Object epoch = behind.pull(0, 1).object().get("epoch");
        assertEquals(false, pull(behind, 1, epoch).object().get("start_over"));
        run(
                "update counter set value = value + 20001 where cooperative_id = ?"
                        + " and series = 'revision'",
                busy.founded.cooperative());
        assertEquals(true, pull(behind, 1, epoch).object().get("start_over"));
    }

    @Test
    void laterPricesComeWithTheirDaysEachWithAllOfThatDay() throws SQLException {
        UUID product = shop.products.getFirst();
        price(product, TODAY.plusDays(3), 12_000, 11_500);
        ceiling(product, TODAY.plusDays(5), 11_800);
        price(product, TODAY.plusDays(7), 11_000, 10_900);
        Product told = told(product);
        assertEquals(Rupiah.of(11_000), told.generalPrice());
        assertEquals(
                List.of(
                        later(3, 12_000, 11_500, 12_000),
                        later(5, 12_000, 11_500, 11_800),
                        later(7, 11_000, 10_900, 11_800)),
                told.offers().later());
    }

    @Test
    void aPriceOfALaterDayIsSetInTheOfficeAndToldAtOnce() {
        UUID product = shop.products.get(2);
        Map<String, Object> all = till.pull(0, 1000).object();
        String path = "/api/products/" + product + "/prices";
        Map<String, Object> price =
                Map.of(
                        "valid_from",
                        TODAY.plusDays(1).toString(),
                        "general_price",
                        12_000,
                        "member_price",
                        11_000);
        assertEquals(204, shop.office.post(path, price).status());
        List<Map<String, Object>> changes = changes(pull(cursor(all), all.get("epoch")).object());
        ProductChanged told = (ProductChanged) ChangeForm.read(changes.getFirst()).orElseThrow();
        assertEquals(1, changes.size());
        assertEquals(
                List.of(
                        new LaterPrice(
                                TODAY.plusDays(1),
                                Rupiah.of(12_000),
                                Rupiah.of(11_000),
                                Optional.empty())),
                told.product().offers().later());
        Map<String, Object> past = new HashMap<>(price);
        past.put("valid_from", TODAY.minusDays(1).toString());
        assertEquals(422, shop.office.post(path, past).status());
        assertEquals(
                404,
                shop.office.post("/api/products/" + UUID.randomUUID() + "/prices", price).status());
    }

    @Test
    void aProductWhoseFirstPriceLiesAheadIsToldWithItAndNotSoldYet() {
        LocalDate day = TODAY.plusDays(2);
        UUID id =
                server.get(CatalogService.class)
                        .add(shop.administrator, day, List.of(product("BARU")))
                        .getFirst();
        Product told = told(id);
        assertFalse(told.active());
        assertEquals(Rupiah.of(5_000), told.generalPrice());
        assertEquals(
                List.of(new LaterPrice(day, Rupiah.of(5_000), Rupiah.of(4_500), Optional.empty())),
                told.offers().later());
        assertTrue(told.on(day).active());
        assertFalse(told.on(day.minusDays(1)).active());
    }

    @Test
    void theOutletSaysHowManyTillsAreAtWork() {
        TestShop other = TestShop.open(server, "berdua");
        other.till();
        assertEquals(2, tills(other.till()));
    }

    private static int tills(TestTill of) {
        return changes(of.pull(0, 1000).object()).stream()
                .map(it -> ChangeForm.read(it).orElseThrow())
                .filter(OutletChanged.class::isInstance)
                .map(it -> ((OutletChanged) it).settings().tills())
                .findFirst()
                .orElseThrow();
    }

    private static LaterPrice later(int days, long general, long member, long ceiling) {
        return new LaterPrice(
                TODAY.plusDays(days),
                Rupiah.of(general),
                Rupiah.of(member),
                Optional.of(Rupiah.of(ceiling)));
    }

    private static NewProduct product(String code) {
        return new NewProduct(
                code,
                "Barang baru",
                "Sembako",
                "pcs",
                false,
                ChartOfAccounts.STAPLES_STOCK,
                Rupiah.of(5_000),
                Rupiah.of(4_500),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Product told(UUID product) {
        return changes(till.pull(0, 1000).object()).stream()
                .map(it -> ChangeForm.read(it).orElseThrow())
                .filter(it -> it instanceof ProductChanged changed && is(changed, product))
                .map(it -> ((ProductChanged) it).product())
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(Change change, UUID product) {
        return change instanceof ProductChanged it && it.product().id().equals(product);
    }

    private static void price(UUID product, LocalDate from, long general, long member)
            throws SQLException {
        run(
                "insert into product_price values (?, ?, ?, ?, ?)",
                shop.founded.cooperative(),
                product,
                from,
                general,
                member);
    }

    private static void ceiling(UUID product, LocalDate from, long amount) throws SQLException {
        run(
                "insert into price_ceiling values (?, ?, ?, ?, 'Kepbadan 2026')",
                shop.founded.cooperative(),
                product,
                from,
                amount);
    }

    private static void run(String sql, Object... arguments) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Answer pull(long after, Object epoch) {
        return pull(till, after, epoch);
    }

    private static Answer pull(TestTill of, long after, Object epoch) {
        return of.get("/api/terminal/changes?after=%d&epoch=%s&limit=1000".formatted(after, epoch));
    }

    private static long cursor(Map<String, Object> answer) {
        return ((Number) answer.get("cursor")).longValue();
    }

    @SuppressWarnings("unchecked") // as docs/sync.md has it
    private static List<Map<String, Object>> changes(Map<String, Object> answer) {
        return (List<Map<String, Object>>) answer.get("changes");
    }
}
