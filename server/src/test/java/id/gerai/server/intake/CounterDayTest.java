package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashCount;
import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.BuyerIdentity;
import id.gerai.ledger.sale.LineDetail;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that a cashier's day can hold beside plain cash sales, as the books and the list show it. */
class CounterDayTest {
    private static final BuyerIdentity NIK =
            new BuyerIdentity("0123456789abcdef0123456789abcdef", "331015******0003");

    private static TestServer server;
    private static TestShop shop;
    private TestTill till;
    private UUID shift;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "harian");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openShift() {
        till = shop.till();
        shift = UUID.randomUUID();
        push(new ShiftOpened(shift, Rupiah.of(200_000)));
    }

    @AfterEach
    void theBooksAgreeWithThemselves() {
        assertEquals(
                List.of(),
                server.get(CheckService.class).run(shop.founded.cooperative()).stream()
                        .filter(finding -> !finding.isFine())
                        .toList());
    }

    @Test
    void everyWayToPayHasItsAccount() {
        UUID member = shop.members.get(0);
        deposit(member, ShareKind.VOLUNTARY, 50_000);
        allowCredit(member, 100_000);
        List<Tender> tenders =
                List.of(
                        Tender.Cash.exactly(Rupiah.of(1_000)),
                        new Tender.Qris(Rupiah.of(1_000), ""),
                        new Tender.MemberCredit(Rupiah.of(1_000)),
                        new Tender.Savings(Rupiah.of(3_000)),
                        new Tender.KksCard(Rupiah.of(1_000), "A1"),
                        new Tender.BankCard(Rupiah.of(1_000), "A2"),
                        new Tender.Transfer(Rupiah.of(1_000), ""),
                        new Tender.SocialCard(Rupiah.of(1_000), "KHBS", "77"));
        Written sale =
                push(
                        new SaleCompleted(
                                shift,
                                "G1-1",
                                ticket(Optional.of(member), List.of(line(10_000)), tenders)));
        assertEquals(List.of(), reasons(sale));
        assertEquals(1_000, entry(sale, "1103"));
        assertEquals(3_000, entry(sale, "1121"));
        assertEquals(1_000, entry(sale, "1131"));
        assertEquals(3_000, entry(sale, "2111"));
        assertEquals(1_000, entry(sale, "1111"));
        assertEquals(1_000, entry(sale, "1122"));
        assertEquals(47_000, share(member, "VOLUNTARY"));
        assertEquals(
                "KHBS 77",
                server.query("select reference from sale_tender where type = 'SOCIAL_CARD'")
                        .getFirst()
                        .getFirst());
    }

    @Test
    void creditIsPaidOffAndItsLimitIsWatched() {
        UUID member = shop.members.get(1);
        allowCredit(member, 15_000);
        Tender onCredit = new Tender.MemberCredit(Rupiah.of(10_000));
        Ticket ticket = ticket(Optional.of(member), List.of(line(10_000)), List.of(onCredit));
        assertEquals(List.of(), reasons(push(new SaleCompleted(shift, "G1-1", ticket))));
        assertEquals(
                List.of("OVER_CREDIT_LIMIT"),
                reasons(push(new SaleCompleted(shift, "G1-2", ticket))));
        push(new CreditPaid(shift, "G1-3", member, Rupiah.of(12_000)));
        assertEquals(
                8_000,
                server.number("select balance from member_credit where member_id = ?", member));
        assertEquals(15_000, told("member", member).get("credit_limit"));
    }

    @Test
    void savingsBelowZeroAreBookedAndShown() {
        UUID member = shop.members.get(2);
        Written sale =
                push(
                        new SaleCompleted(
                                shift,
                                "G1-1",
                                ticket(
                                        Optional.of(member),
                                        List.of(line(10_000)),
                                        List.of(new Tender.Savings(Rupiah.of(10_000))))));
        assertEquals(List.of("SAVINGS_BELOW_ZERO"), reasons(sale));
        assertEquals(-10_000, share(member, "VOLUNTARY"));
    }

    @Test
    void aNewcomerBecomesAMemberWithTheEntryShare() {
        change("update cooperative set principal_share = 100000 where cooperative_id = ?");
        UUID newcomer = UUID.randomUUID();
        Written asked =
                till.write(
                        TestShop.DAY,
                        new MemberRegistered(newcomer, "BARU-1", "Bu Baru", "0812", "Dusun 1"));
        Written first =
                till.write(
                        TestShop.DAY,
                        new SaleCompleted(
                                shift, "G1-1", withDeposit(newcomer, 60_000, line(10_000))));
        assertEquals(
                List.of("recorded", "recorded"),
                TestTill.outcomes(till.push(List.of(asked.line(), first.line()))));
        assertEquals("CANDIDATE", told("member", newcomer).get("status"));
        assertEquals(60_000, share(newcomer, "PRINCIPAL"));
        assertEquals(
                10_000,
                server.number("select amount from patronage where member_id = ?", newcomer),
                "deposits are no purchase");
        push(new SaleCompleted(shift, "G1-2", withDeposit(newcomer, 40_000)));
        Map<String, Object> told = told("member", newcomer);
        assertEquals("ACTIVE", told.get("status"));
        assertEquals(100_000, told.get("principal_paid"));
        assertTrue(String.valueOf(told.get("number")).matches("[0-9]{4}"), told.toString());
    }

    @Test
    void aPackageTakesItsContentFromStock() {
        UUID product = shop.products.get(1);
        long before = stock(product);
        SaleLine sack =
                new SaleLine(
                        product,
                        "Barang 2",
                        "dus",
                        Quantity.ONE,
                        Rupiah.of(100_000),
                        Rupiah.of(110_000),
                        Rupiah.of(100_000),
                        Optional.empty(),
                        new LineDetail(
                                Quantity.ofUnits(12),
                                PriceBasis.MEMBER,
                                Measure.COUNTED,
                                Rupiah.ZERO,
                                Rupiah.ZERO,
                                ""));
        Written sale = push(new SaleCompleted(shift, "G1-1", cash(List.of(sack))));
        assertEquals(before - 12_000, stock(product));
        assertEquals(
                12 * 8_000,
                server.number("select cost from sale_line where sale_id = ?", id(sale)));
    }

    @Test
    void discountsNeedSomebodysWordAndNeverTouchConsignors() {
        SaleLine off = discounted(shop.products.get(1), 2_000);
        Written silent = push(new SaleCompleted(shift, "G1-1", cash(List.of(off))));
        assertEquals(List.of("APPROVAL_MISSING"), reasons(silent));
        Written approved =
                push(new SaleCompleted(shift, "G1-2", cash(List.of(off), by(shop.cashier))));
        assertEquals(List.of("APPROVER_LACKS_PERMISSION"), reasons(approved));
        Written unknown =
                push(new SaleCompleted(shift, "G1-3", cash(List.of(off), by(UUID.randomUUID()))));
        assertEquals(List.of("UNKNOWN_APPROVER"), reasons(unknown));
        permit(shop.cashier, "LINE_DISCOUNT");
        Written fine = push(new SaleCompleted(shift, "G1-4", cash(List.of(off), by(shop.cashier))));
        assertEquals(List.of(), reasons(fine));
        Written consigned =
                push(
                        new SaleCompleted(
                                shift,
                                "G1-5",
                                cash(
                                        List.of(discounted(shop.consignedProduct, 1_000)),
                                        by(shop.cashier))));
        assertTrue(reasons(consigned).contains("CONSIGNED_GOODS_DISCOUNTED"));
    }

    @Test
    void limitsAreCountedOverAllTillsAndToldToThem() {
        UUID product = shop.products.get(3);
        limit(product, "NIK", "MONTH", 2_000);
        TestTill other = shop.till();
        UUID otherShift = UUID.randomUUID();
        Written opened = other.write(TestShop.DAY, new ShiftOpened(otherShift, Rupiah.ZERO));
        Written there =
                other.write(TestShop.DAY, new SaleCompleted(otherShift, "G2-1", shown(product, 2)));
        assertEquals(
                List.of("recorded", "recorded"),
                TestTill.outcomes(other.push(List.of(opened.line(), there.line()))));
        Written here = push(new SaleCompleted(shift, "G1-1", shown(product, 1)));
        assertEquals(List.of("OVER_PURCHASE_LIMIT"), reasons(here));
        assertEquals(3_000, told("limit_used", null).get("used"));
        Written nobody = push(new SaleCompleted(shift, "G1-2", cash(List.of(of(product, 1)))));
        assertEquals(List.of("CONTROLLED_WITHOUT_BUYER"), reasons(nobody));
        push(new SaleReturned(shift, "G1-3", Optional.of(id(here)), List.of(1), shown(product, 1)));
        assertEquals(2_000, told("limit_used", null).get("used"), "what came back may be bought");
    }

    @Test
    void aRegisterOfTheStateMustHaveBeenAsked() {
        UUID product = shop.products.get(4);
        change(
                "update product set register = 'MAP' where cooperative_id = ? and product_id = '"
                        + product
                        + "'");
        Written sale = push(new SaleCompleted(shift, "G1-1", cash(List.of(of(product, 1)))));
        assertEquals(List.of("REGISTER_REFERENCE_MISSING"), reasons(sale));
    }

    @Test
    void returnsAreComparedWithTheirSale() {
        Written sale =
                push(
                        new SaleCompleted(
                                shift,
                                "G1-77",
                                cash(List.of(line(10_000), of(shop.products.get(2), 3)))));
        Ticket two = cash(List.of(of(shop.products.get(2), 2)));
        Written first =
                push(new SaleReturned(shift, "G1-78", Optional.of(id(sale)), List.of(2), two));
        assertEquals(List.of(), reasons(first));
        Map<String, Object> found = till.get("/api/terminal/receipts?number=G1-77").object();
        assertEquals(sale.text(), found.get("event"));
        assertEquals(
                List.of(Map.of("line", 2, "quantity", 2_000, "amount", 20_000)),
                found.get("returned"));
        Written second =
                push(new SaleReturned(shift, "G1-79", Optional.of(id(sale)), List.of(2), two));
        assertEquals(List.of("RETURN_EXCEEDS_SALE"), reasons(second));
        Written without = push(new SaleReturned(shift, "G1-80", Optional.empty(), List.of(), two));
        assertEquals(List.of("APPROVAL_MISSING"), reasons(without));
        assertEquals(404, till.get("/api/terminal/receipts?number=G9-1").status());
    }

    @Test
    void whatMovesNoGoodsIsKeptForTheDailyReview() {
        Approval approval = new Approval(Permission.CASH_MOVEMENT, shop.cashier, "Beli plastik");
        push(new CashMoved(shift, "G1-1", CashPurpose.SUPPLIES, Rupiah.of(20_000), approval));
        push(new DrawerOpened(shift, approval));
        push(
                new LineVoided(
                        shift,
                        shop.products.get(0),
                        "Barang",
                        Quantity.ONE,
                        Rupiah.of(10_000),
                        approval));
        push(new TicketVoided(shift, 2, Rupiah.of(20_000), approval));
        push(new ReceiptCopied(shift, "G1-1", 1));
        ShiftClosed closed =
                new ShiftClosed(
                        shift,
                        Rupiah.of(180_000),
                        Rupiah.of(180_000),
                        1,
                        List.of(
                                new CashCount(Rupiah.of(100_000), 1),
                                new CashCount(Rupiah.of(20_000), 4)));
        assertEquals(List.of(), reasons(push(closed)));
        assertEquals(
                -20_000,
                server.number("select amount from cash_movement where shift_id = ?", shift));
        assertEquals(
                4, server.number("select count(*) from counter_act where shift_id = ?", shift));
        assertTrue(reasons(push(closed)).contains("REPORT_NUMBER_TWICE"));
        String page = shop.office.get("/hari?tanggal=" + TestShop.DAY).text();
        for (String told :
                List.of(
                        "Laci dibuka tanpa penjualan",
                        "Barang dihapus dari belanja",
                        "Belanja dibatalkan, 2 baris",
                        "Salinan struk G1-1",
                        "Siti: Beli plastik",
                        "Z 1")) {
            assertTrue(page.contains(told), told);
        }
    }

    @Test
    void aTillMayAskForAProductItDoesNotKnow() {
        Map<String, Object> found = till.get("/api/terminal/products?code=B002").object();
        assertEquals("product", found.get("type"));
        assertEquals("Barang 2", found.get("name"));
        assertEquals(404, till.get("/api/terminal/products?code=899%20001").status());
        assertEquals(401, server.client().get("/api/terminal/products?code=B002").status());
    }

    private Written push(TillEvent fact) {
        Written written = till.write(TestShop.DAY, fact);
        String outcome = TestTill.outcomes(till.push(List.of(written.line()))).getFirst();
        assertTrue(outcome.startsWith("recorded"), outcome);
        return written;
    }

    private static UUID id(Written written) {
        return written.event().id();
    }

    private static List<Object> reasons(Written written) {
        return server
                .query(
                        "select reason from attention where event_id = ? order by attention_id",
                        id(written))
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private static long entry(Written written, String account) {
        return server.number(
                "select sum(amount) from journal_entry where journal_id = ? and account_code = ?",
                id(written),
                account);
    }

    private static long share(UUID member, String kind) {
        return server.number(
                "select balance from share_account where member_id = ? and kind = ?", member, kind);
    }

    private static long stock(UUID product) {
        return server.number("select quantity from stock where product_id = ?", product);
    }

    /** The last change of a kind that the till is told of, of one thing or of any. */
    @SuppressWarnings("unchecked") // as docs/sync.md has it
    private Map<String, Object> told(String type, UUID id) {
        List<Map<String, Object>> changes =
                (List<Map<String, Object>>) till.pull(0, 2_000).object().get("changes");
        return changes.stream()
                .filter(it -> it.get("type").equals(type))
                .filter(it -> id == null || it.get("id").equals(id.toString()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static SaleLine line(long amount) {
        return shop.line(shop.products.get(1), Rupiah.of(amount), Rupiah.of(amount));
    }

    private static SaleLine of(UUID product, long units) {
        Quantity quantity = Quantity.ofUnits(units);
        Rupiah amount = Rupiah.of(10_000 * units);
        return new SaleLine(
                product,
                "Barang",
                "pcs",
                quantity,
                Rupiah.of(10_000),
                Rupiah.of(10_000),
                amount,
                Optional.empty());
    }

    private static SaleLine discounted(UUID product, long off) {
        SaleLine whole = shop.line(product, Rupiah.of(10_000), Rupiah.of(11_000));
        return new SaleLine(
                product,
                whole.name(),
                whole.unit(),
                whole.quantity(),
                whole.unitPrice(),
                whole.generalPrice(),
                Rupiah.of(10_000 - off),
                whole.consignment(),
                new LineDetail(
                        Quantity.ONE,
                        PriceBasis.GENERAL,
                        Measure.COUNTED,
                        Rupiah.of(off),
                        Rupiah.ZERO,
                        ""));
    }

    private static Approval by(UUID person) {
        return new Approval(Permission.LINE_DISCOUNT, person, "Kemasan penyok");
    }

    private static Ticket ticket(
            Optional<UUID> member, List<SaleLine> lines, List<Tender> tenders) {
        return new Ticket(member, lines, Rupiah.ZERO, tenders);
    }

    private static Ticket cash(List<SaleLine> lines, Approval... approvals) {
        Rupiah total = Rupiah.sum(lines.stream().map(SaleLine::amount).toList());
        return new Ticket(
                Optional.empty(),
                lines,
                Rupiah.ZERO,
                List.of(Tender.Cash.exactly(total)),
                List.of(),
                Optional.empty(),
                Arrays.asList(approvals));
    }

    private static Ticket shown(UUID product, long units) {
        return new Ticket(
                Optional.empty(),
                List.of(of(product, units)),
                Rupiah.ZERO,
                List.of(Tender.Cash.exactly(Rupiah.of(10_000 * units))),
                List.of(),
                Optional.of(NIK),
                List.of());
    }

    private static Ticket withDeposit(UUID member, long amount, SaleLine... lines) {
        Rupiah goods = Rupiah.sum(Arrays.stream(lines).map(SaleLine::amount).toList());
        return new Ticket(
                Optional.of(member),
                List.of(lines),
                Rupiah.ZERO,
                List.of(Tender.Cash.exactly(goods.plus(Rupiah.of(amount)))),
                List.of(new ShareDeposit(member, ShareKind.PRINCIPAL, Rupiah.of(amount))),
                Optional.empty(),
                List.of());
    }

    private void deposit(UUID member, ShareKind kind, long amount) {
        push(
                new SaleCompleted(
                        shift,
                        "G1-0",
                        new Ticket(
                                Optional.of(member),
                                List.of(),
                                Rupiah.ZERO,
                                List.of(Tender.Cash.exactly(Rupiah.of(amount))),
                                List.of(new ShareDeposit(member, kind, Rupiah.of(amount))),
                                Optional.empty(),
                                List.of())));
    }

    private static void allowCredit(UUID member, long amount) {
        change(
                "update member set credit_limit = "
                        + amount
                        + " where cooperative_id = ? and member_id = '"
                        + member
                        + "'");
    }

    private static void permit(UUID person, String permission) {
        change(
                "update user_account set permissions = array['"
                        + permission
                        + "'] where cooperative_id = ? and user_id = '"
                        + person
                        + "'");
    }

    private static void limit(UUID product, String per, String window, long most) {
        change(
                "insert into purchase_limit values (?, '%s', '%s', '%s', %d, date '%s')"
                        .formatted(product, per, window, most, TestShop.DAY.withDayOfMonth(1)));
    }

    /** As the office would, in the cooperative of this test. */
    private static void change(String sql) {
        try (Connection connection = server.connectAsOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, shop.founded.cooperative());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
