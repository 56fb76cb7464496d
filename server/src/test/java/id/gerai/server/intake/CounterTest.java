package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
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

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A till with an open shift, and what tests of a cashier's day write and read. */
abstract class CounterTest {
    static final BuyerIdentity NIK =
            new BuyerIdentity("0123456789abcdef0123456789abcdef", "331015******0003");

    static TestServer server;
    static TestShop shop;
    TestTill till;
    UUID shift;

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

    Written push(TillEvent fact) {
        Written written = till.write(TestShop.DAY, fact);
        String outcome = TestTill.outcomes(till.push(List.of(written.line()))).getFirst();
        assertTrue(outcome.startsWith("recorded"), outcome);
        return written;
    }

    static UUID id(Written written) {
        return written.event().id();
    }

    static List<Object> reasons(Written written) {
        return server
                .query(
                        "select reason from attention where event_id = ? order by attention_id",
                        id(written))
                .stream()
                .map(List::getFirst)
                .toList();
    }

    static long entry(Written written, String account) {
        return server.number(
                "select sum(amount) from journal_entry where journal_id = ? and account_code = ?",
                id(written),
                account);
    }

    static long share(UUID member, String kind) {
        return server.number(
                "select balance from share_account where member_id = ? and kind = ?", member, kind);
    }

    static long stock(UUID product) {
        return server.number("select quantity from stock where product_id = ?", product);
    }

    /** The last change of a kind that the till is told of, of one thing or of any. */
    @SuppressWarnings("unchecked") // as docs/sync.md has it
    Map<String, Object> told(String type, UUID id) {
        List<Map<String, Object>> changes =
                (List<Map<String, Object>>) till.pull(0, 2_000).object().get("changes");
        return changes.stream()
                .filter(it -> it.get("type").equals(type))
                .filter(it -> id == null || it.get("id").equals(id.toString()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    static SaleLine line(long amount) {
        return shop.line(shop.products.get(1), Rupiah.of(amount), Rupiah.of(amount));
    }

    static SaleLine of(UUID product, long units) {
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

    static SaleLine discounted(UUID product, long off) {
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

    static Approval by(UUID person) {
        return new Approval(Permission.LINE_DISCOUNT, person, "Kemasan penyok");
    }

    static Ticket ticket(Optional<UUID> member, List<SaleLine> lines, List<Tender> tenders) {
        return new Ticket(member, lines, Rupiah.ZERO, tenders);
    }

    static Ticket cash(List<SaleLine> lines, Approval... approvals) {
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

    static Ticket shown(UUID product, long units) {
        return new Ticket(
                Optional.empty(),
                List.of(of(product, units)),
                Rupiah.ZERO,
                List.of(Tender.Cash.exactly(Rupiah.of(10_000 * units))),
                List.of(),
                Optional.of(NIK),
                List.of());
    }

    static Ticket withDeposit(UUID member, long amount, SaleLine... lines) {
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

    void deposit(UUID member, ShareKind kind, long amount) {
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

    static void allowCredit(UUID member, long amount) {
        change(
                "update member set credit_limit = "
                        + amount
                        + " where cooperative_id = ? and member_id = '"
                        + member
                        + "'");
    }

    static void permit(UUID person, String permission) {
        change(
                "update user_account set permissions = array['"
                        + permission
                        + "'] where cooperative_id = ? and user_id = '"
                        + person
                        + "'");
    }

    static void limit(UUID product, String per, String window, long most) {
        change(
                "insert into purchase_limit values (?, '%s', '%s', '%s', %d, date '%s')"
                        .formatted(product, per, window, most, TestShop.DAY.withDayOfMonth(1)));
    }

    /** As the office would, in the cooperative of this test. */
    static void change(String sql) {
        try (Connection connection = server.connectAsOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, shop.founded.cooperative());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
