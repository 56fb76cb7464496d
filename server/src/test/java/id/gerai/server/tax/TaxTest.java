package id.gerai.server.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.access.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Half a percent of a month's turnover, once a month, while the rule holds. */
class TaxTest {
    private static final int YEAR = TestShop.DAY.getYear() - 1;
    private static final String PATH = "/api/taxes/final-income";

    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "pajak" + Long.toString(System.nanoTime(), 36));

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMonthsTaxIsPostedOnce() {
        earn(LocalDate.of(YEAR, 3, 2), "4101", 10_000_000);
        earn(LocalDate.of(YEAR, 3, 31), "4201", 399);
        earn(LocalDate.of(YEAR, 3, 31), "4109", -1_000_000);
        earn(LocalDate.of(YEAR, 3, 31), "4902", 5_000_000);
        earn(LocalDate.of(YEAR, 4, 1), "4102", 1_000);
        assertEquals("NOT_REGISTERED", code(accrue(shop.office, 3)));
        register(YEAR);
        Map<String, Object> march = accrue(shop.office, 3).object();
        assertEquals(
                Map.of(
                        "month", YEAR + "-03",
                        "turnover", 9_000_399,
                        "rate_bp", 50,
                        "amount", 45_001),
                march);
        earn(LocalDate.of(YEAR, 3, 5), "4101", 1_000_000);
        assertEquals(march, accrue(shop.office, 3).object(), "what was posted stays");
        assertEquals(
                List.of(List.of("2104", -45_001L), List.of("7101", 45_001L)),
                server.query(
                        """
                        select account_code, sum(amount)::bigint from journal_entry
                        where cooperative_id = ? and account_code in ('2104', '7101')
                        group by account_code order by account_code
                        """,
                        shop.founded.cooperative()));
        assertEquals(1, shop.office.get(PATH + "?year=" + YEAR).list().size());
        Answer now =
                shop.office.post(PATH + "/" + TestShop.DAY.toString().substring(0, 7), Map.of());
        assertEquals("MONTH_NOT_OVER", code(now));
    }

    @Test
    void theRuleEndsAfterFourTaxYears() {
        register(YEAR - 4);
        assertEquals("RULE_HAS_ENDED", code(accrue(shop.office, 3)));
        register(YEAR - 3);
        assertEquals(0, accrue(shop.office, 3).object().get("amount"));
    }

    @Test
    void theYearIsNotClosedWhileAMonthIsMissing() {
        earn(LocalDate.of(YEAR, 3, 2), "4101", 10_000_000);
        register(YEAR);
        String closing = "/api/fiscal-years/%d/closing".formatted(YEAR);
        Answer refused = shop.office.post(closing, Map.of());
        assertTrue(refused.text().contains("TAX_MISSING"), refused.text());
        assertTrue(refused.text().contains("accrue-tax --month " + YEAR + "-03"), refused.text());
        accrue(shop.office, 3);
        assertEquals(200, shop.office.post(closing, Map.of()).status());
    }

    @Test
    void valueAddedTaxLeavesTheRevenueOnlyWhereItIsOwed() {
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        String path = "/api/taxes/value-added/";
        Map<String, String> standard = Map.of("product_code", "B002", "tax_class", "STANDARD");
        assertEquals(204, shop.office.post(path + "products", standard).status());
        till.push(
                List.of(
                        till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line(),
                        till.write(TestShop.DAY, sale(shift, "G1-000001", 1)).line()));
        assertEquals(0, balance("2103"), "it owes none yet");
        assertEquals(204, shop.office.post(path + "owing", Map.of("owing", true)).status());
        till.push(
                List.of(
                        till.write(TestShop.DAY, sale(shift, "G1-000002", 1)).line(),
                        till.write(TestShop.DAY, sale(shift, "G1-000003", 2)).line()));
        assertEquals(-990, balance("2103"), "11 parts in 111 of 10,000, of the classed goods only");
        assertEquals(-29_010, balance("4102"));
        assertEquals(
                403,
                shop.colleague(Role.MANAGER).post(path + "owing", Map.of("owing", false)).status());
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(
                404,
                neighbour
                        .office
                        .post(
                                path + "products",
                                Map.of("product_code", "Z9", "tax_class", "STANDARD"))
                        .status());
    }

    private SaleCompleted sale(UUID shift, String receipt, int product) {
        return shop.sale(shift, receipt, Optional.empty(), shop.products.get(product));
    }

    private long balance(String account) {
        return server.number(
                "select coalesce(sum(amount), 0) from journal_entry where cooperative_id = ? and"
                        + " account_code = ?",
                shop.founded.cooperative(),
                account);
    }

    @Test
    void onlyWhoMayDoesItAndOnlyInTheirCooperative() {
        register(YEAR);
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(403, accrue(supervisor, 3).status());
        assertEquals(YEAR, supervisor.get(PATH + "/standing").object().get("registered_in"));
        assertEquals(
                403,
                shop.colleague(Role.MANAGER)
                        .post(PATH + "/standing", Map.of("consigned_wholly", true))
                        .status());
        assertEquals(200, accrue(shop.office, 3).status());
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(List.of(), neighbour.office.get(PATH + "?year=" + YEAR).list());
        assertEquals("NOT_REGISTERED", code(accrue(neighbour.office, 3)));
        assertEquals(401, accrue(server.client(), 3).status());
    }

    private void register(int year) {
        assertEquals(
                204,
                shop.office
                        .post(
                                PATH + "/standing",
                                Map.of("registered_in", year, "consigned_wholly", false))
                        .status());
    }

    private void earn(LocalDate date, String account, long amount) {
        shop.post(date, "1111", account, amount);
    }

    private static Answer accrue(ApiClient client, int month) {
        return client.post("%s/%d-%02d".formatted(PATH, YEAR, month), Map.of());
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }
}
