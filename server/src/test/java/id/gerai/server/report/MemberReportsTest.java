package id.gerai.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.journal.Entry;
import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.access.Role;
import id.gerai.server.journal.JournalService;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What members owe and are behind with, and the way from a figure down to the receipt. */
class MemberReportsTest {
    private static final LocalDate DAY = TestShop.DAY;
    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "anggota" + Long.toString(System.nanoTime(), 36));

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aDebtAgesFromTheDayItWasMade() {
        LocalDate made = LocalDate.of(DAY.getYear() - 2, 12, 1);
        owe(shop.members.get(0), made, 40_000);
        owe(shop.members.get(1), DAY, 5_000);
        Answer report = report("credit-ageing");
        Map<?, ?> old = values(report, 0);
        assertEquals("A001", old.get("member"));
        assertEquals(40_000, old.get("over_90"), report.text());
        assertEquals(0, old.get("not_due"));
        assertEquals(5_000, values(report, 1).get("not_due"));
        Map<?, ?> total = values(report, 2);
        assertEquals(45_000, total.get("balance"));
        assertEquals(
                server.number(
                        "select sum(amount) from journal_entry where cooperative_id = ? and"
                                + " account_code = '1131'",
                        shop.founded.cooperative()),
                ((Number) total.get("balance")).longValue());

        Answer debts = shop.office.get(source(report, 0));
        assertEquals(made.toString(), values(debts, 0).get("made"), debts.text());
        assertEquals(made.plusDays(30).toString(), values(debts, 0).get("due"));
        Answer account = shop.office.get(source(debts, 0));
        assertEquals("general-ledger", account.object().get("name"));
        Answer journal = shop.office.get(source(account, 1));
        assertEquals(200, journal.status(), account.text());
        assertEquals(made.toString(), journal.object().get("occurred_on"));
        Answer before = shop.office.get("/api/reports/books/credit-ageing?to=" + DAY.minusDays(1));
        assertEquals(1, rows(before).size(), "in the books only since today: " + before.text());
    }

    @Test
    void whoIsBehindWithSimpananWajibIsTold() {
        decide(10_000);
        Answer report = report("arrears");
        Map<?, ?> first = values(report, 0);
        long months = 12L * (DAY.getYear() - 2025) + DAY.getMonthValue();
        assertEquals(months, ((Number) first.get("months")).longValue(), report.text());
        assertEquals(10_000 * months, ((Number) first.get("open")).longValue());
        assertEquals("01/2025", first.get("since"));
        Answer lines = shop.office.get(source(report, 0));
        assertEquals(months + 1, rows(lines).size());
        assertEquals("general-ledger", shop.office.get(source(lines, 0)).object().get("name"));
        Answer then = shop.office.get("/api/reports/books/arrears?to=2025-03-31");
        assertEquals(3, values(then, 0).get("months"), then.text());
    }

    @Test
    void aJournalOfATillNamesItsReceipt() throws IOException {
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        UUID buyer = shop.members.getFirst();
        SaleCompleted sold =
                shop.sale(shift, "T1-000001", Optional.of(buyer), shop.products.get(0));
        Written opened = till.write(DAY, new ShiftOpened(shift, Rupiah.of(50_000)));
        Written sale = till.write(DAY, sold);
        Written back =
                till.write(
                        DAY,
                        new SaleReturned(
                                shift,
                                "T1-000002",
                                Optional.of(sale.event().id()),
                                List.of(),
                                new Ticket(
                                        Optional.of(buyer),
                                        sold.ticket().lines(),
                                        Rupiah.ZERO,
                                        List.of(Tender.Cash.exactly(Rupiah.of(10_000))))));
        Written dues =
                till.write(
                        DAY,
                        new SharePaid(
                                shift, "T1-000003", buyer, ShareKind.MANDATORY, Rupiah.of(7_000)));
        till.push(List.of(opened.line(), sale.line(), back.line(), dues.line()));

        Map<String, Object> receipt = receipt(sale);
        assertEquals("T1-000001", receipt.get("number"));
        assertEquals("A001", receipt.get("member_no"));
        assertEquals("Siti", receipt.get("cashier"));
        Map<?, ?> item = (Map<?, ?>) ((List<?>) receipt.get("items")).getFirst();
        assertEquals(11_000, item.get("general_price"));
        assertEquals(10_000, item.get("amount"));
        assertEquals(
                List.of(Map.of("type", "cash", "amount", 10_000, "reference", "")),
                receipt.get("payments"));
        assertFalse(receipt.toString().contains("nik"), receipt.toString());
        assertEquals("/api/receipts/" + sale.event().id(), receipt(back).get("original"));
        assertEquals(7_000, receipt(dues).get("total"));
        Answer float_ = shop.office.get("/api/journals/" + opened.event().id());
        assertEquals(200, float_.status());
        assertFalse(float_.object().containsKey("receipt"), "nothing is printed of it");

        String path = "/api/receipts/" + sale.event().id();
        try (PDDocument pdf = Loader.loadPDF(shop.office.bytes(path + "?format=pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Struk T1-000001"), text);
            assertTrue(text.contains("Anggota A001"), text);
        }
        assertEquals(422, shop.office.get(path + "?format=doc").status());
        TestShop neighbour =
                TestShop.open(server, "tetangga" + Long.toString(System.nanoTime(), 36));
        assertEquals(404, neighbour.office.get(path).status());
        assertEquals(200, shop.colleague(Role.SUPERVISOR).get(path).status());
        assertEquals(401, server.client().get(path).status());
    }

    private Map<String, Object> receipt(Written written) {
        Answer journal = shop.office.get("/api/journals/" + written.event().id());
        Answer receipt = shop.office.get((String) journal.object().get("receipt"));
        assertEquals(200, receipt.status(), journal.text());
        return receipt.object();
    }

    /** A debt that was made on a day and came into the books today. */
    private void owe(UUID member, LocalDate made, long amount) {
        JournalService journals = server.get(JournalService.class);
        journals.postWhereOpen(
                shop.founded.cooperative(),
                shop.founded.administrator(),
                new Journal(
                        UUID.randomUUID(),
                        JournalKind.MANUAL,
                        made,
                        "Bon lama",
                        Optional.empty(),
                        List.of(
                                new Entry(
                                        ChartOfAccounts.MEMBER_CREDIT,
                                        Optional.of(member),
                                        Rupiah.of(amount)),
                                new Entry(
                                        ChartOfAccounts.GRANTS,
                                        Optional.empty(),
                                        Rupiah.of(-amount)))),
                "",
                DAY);
    }

    private void decide(long amount) {
        Answer decided =
                shop.office.post(
                        "/api/share-rates",
                        Map.of(
                                "kind",
                                "MANDATORY",
                                "valid_from",
                                "2025-01-01",
                                "amount",
                                amount,
                                "decision",
                                "RAT 2024"));
        assertEquals(201, decided.status(), decided.text());
    }

    private Answer report(String name) {
        Answer answer = shop.office.get("/api/reports/books/" + name + "?to=" + DAY);
        assertEquals(200, answer.status(), answer.text());
        return answer;
    }

    private static List<?> rows(Answer answer) {
        return (List<?>) answer.object().get("rows");
    }

    private static Map<?, ?> values(Answer answer, int row) {
        return (Map<?, ?>) ((Map<?, ?>) rows(answer).get(row)).get("values");
    }

    private static String source(Answer answer, int row) {
        return (String) ((Map<?, ?>) rows(answer).get(row)).get("source");
    }
}
