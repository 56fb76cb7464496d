package id.gerai.server.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whatever rule a fact breaks: it is recorded, and the manager is told which rule and what to do.
 */
class NeverRefusedTest {
    private static final UUID SHIFT = UUID.randomUUID();
    private static final UUID NOBODY = UUID.randomUUID();
    private static final LocalDate TODAY = TestShop.DAY;

    private static TestServer server;
    private static TestShop shop;
    private static TestTill till;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start();
        shop = TestShop.open(server, "luwes");
        till = shop.till();
        till.push(List.of(till.write(TODAY, new ShiftOpened(SHIFT, Rupiah.ZERO)).line()));
        try (Connection connection = server.connect();
                PreparedStatement closed =
                        connection.prepareStatement(
                                "update fiscal_year set closed_at = now(), closed_by = ? where"
                                        + " cooperative_id = ? and year = ?")) {
            closed.setObject(1, shop.administrator.id());
            closed.setObject(2, shop.founded.cooperative());
            closed.setObject(3, TODAY.getYear() - 1);
            closed.executeUpdate();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A broken rule and the fact that breaks it. */
    private record Case(
            AttentionReason reason, LocalDate date, Function<TestShop, TillEvent> fact) {
        Case(AttentionReason reason, Function<TestShop, TillEvent> fact) {
            this(reason, TODAY, fact);
        }

        @Override
        public String toString() {
            return reason.name();
        }
    }

    static Stream<Case> everyRule() {
        return Stream.of(
                new Case(AttentionReason.UNKNOWN_MEMBER, it -> sale(Optional.of(NOBODY), goods(1))),
                new Case(AttentionReason.UNKNOWN_PRODUCT, it -> sale(nobody(), line(NOBODY, 1))),
                new Case(
                        AttentionReason.UNKNOWN_SHIFT,
                        it ->
                                new SaleCompleted(
                                        UUID.randomUUID(), "G-1", ticket(nobody(), goods(1)))),
                new Case(AttentionReason.OVER_CREDIT_LIMIT, it -> onCredit()),
                new Case(AttentionReason.OVER_CREDIT_LIMIT_APPROVED, NeverRefusedTest::byTwoTills),
                new Case(AttentionReason.PRICE_ABOVE_CEILING, it -> sale(nobody(), tooDear())),
                new Case(AttentionReason.AMOUNT_DIFFERS_FROM_PRICE, it -> sale(nobody(), wrong())),
                new Case(AttentionReason.STOCK_BELOW_ZERO, it -> sale(nobody(), goods(200_000))),
                new Case(AttentionReason.UNKNOWN_CONSIGNOR, it -> sale(nobody(), consigned())),
                new Case(AttentionReason.RETURN_WITHOUT_SALE, it -> broughtBack()),
                new Case(
                        AttentionReason.YEAR_CLOSED,
                        TODAY.minusYears(1),
                        it -> sale(nobody(), goods(1))),
                new Case(
                        AttentionReason.CLOCK_AHEAD,
                        TODAY.plusDays(2),
                        it -> sale(nobody(), goods(1))),
                new Case(
                        AttentionReason.DRAWER_COUNT_FAR_OFF,
                        it ->
                                new ShiftClosed(
                                        SHIFT,
                                        Rupiah.of(1_250_000),
                                        Rupiah.of(250_000),
                                        1,
                                        List.of())));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void itIsRecordedAndOnTheList(Case broken) {
        Written written = till.write(broken.date(), broken.fact().apply(shop));
        assertEquals(
                List.of("recorded_for_attention"),
                TestTill.outcomes(till.push(List.of(written.line()))));
        Map<?, ?> told =
                shop.office.get("/api/attention").list().stream()
                        .map(it -> (Map<?, ?>) it)
                        .filter(it -> it.get("event").equals(written.event().id().toString()))
                        .filter(it -> it.get("reason").equals(broken.reason().name()))
                        .findFirst()
                        .orElseThrow();
        assertEquals("G1", told.get("terminal"));
        assertEquals("Siti", told.get("cashier"));
        assertTrue(told.get("sentence").toString().endsWith("."), told.toString());
        assertEquals(broken.reason().proposal(), told.get("proposal"));
    }

    @Test
    void whoeverApprovedKnowingOfTheOtherTillIsNotToldOfIt() {
        UUID member = shop.members.get(3);
        TestTill other = shop.till();
        UUID shift = UUID.randomUUID();
        other.push(
                List.of(
                        other.write(TODAY, new ShiftOpened(shift, Rupiah.ZERO)).line(),
                        other.write(TODAY, approved(shift, member)).line()));
        till.push(List.of(till.write(TODAY, sale(nobody(), goods(1))).line()));
        Written knowing = till.write(Instant.now().plusSeconds(1), TODAY, approved(SHIFT, member));
        till.push(List.of(knowing.line()));
        assertEquals(0, toldOfBothTills(knowing));
        other.push(List.of(other.write(TODAY, approved(shift, member)).line()));
        Written unknowing =
                till.write(Instant.now().plusSeconds(1), TODAY, approved(SHIFT, member));
        till.push(List.of(unknowing.line()));
        assertEquals(1, toldOfBothTills(unknowing));
    }

    @Test
    void oneTillAloneIsCoveredByItsApproval() {
        Written alone = till.write(TODAY, approved(SHIFT, shop.members.get(1)));
        Written again = till.write(TODAY, approved(SHIFT, shop.members.get(1)));
        till.push(List.of(alone.line()));
        till.push(List.of(again.line()));
        assertEquals(0, toldOfBothTills(alone) + toldOfBothTills(again));
    }

    private static long toldOfBothTills(Written sale) {
        return server.number(
                """
                select count(*) from attention
                where event_id = ? and reason = 'OVER_CREDIT_LIMIT_APPROVED'
                """,
                sale.event().id());
    }

    private static Optional<UUID> nobody() {
        return Optional.empty();
    }

    private static TillEvent sale(Optional<UUID> member, SaleLine line) {
        return new SaleCompleted(SHIFT, "G-1", ticket(member, line));
    }

    private static TillEvent broughtBack() {
        return new SaleReturned(
                SHIFT,
                "G-2",
                Optional.of(UUID.randomUUID()),
                List.of(1),
                ticket(nobody(), goods(1)));
    }

    private static TillEvent onCredit() {
        SaleLine line = goods(9_000);
        return new SaleCompleted(
                SHIFT,
                "G-3",
                new Ticket(
                        Optional.of(shop.members.getFirst()),
                        List.of(line),
                        Rupiah.ZERO,
                        List.of(new Tender.MemberCredit(line.amount()))));
    }

    /** Another till has given credit to the same member, which this one has not heard of. */
    private static TillEvent byTwoTills(TestShop shop) {
        TestTill other = shop.till();
        UUID shift = UUID.randomUUID();
        other.push(
                List.of(
                        other.write(TODAY, new ShiftOpened(shift, Rupiah.ZERO)).line(),
                        other.write(TODAY, approved(shift, shop.members.get(2))).line()));
        return approved(SHIFT, shop.members.get(2));
    }

    private static TillEvent approved(UUID shift, UUID member) {
        SaleLine line = goods(5);
        return new SaleCompleted(
                shift,
                "G-4",
                new Ticket(
                        Optional.of(member),
                        List.of(line),
                        Rupiah.ZERO,
                        List.of(new Tender.MemberCredit(line.amount())),
                        List.of(),
                        Optional.empty(),
                        List.of(
                                new Approval(
                                        Permission.CREDIT_OVER_LIMIT,
                                        shop.cashier,
                                        "Panen minggu depan"))));
    }

    private static Ticket ticket(Optional<UUID> member, SaleLine line) {
        return new Ticket(
                member, List.of(line), Rupiah.ZERO, List.of(Tender.Cash.exactly(line.amount())));
    }

    private static SaleLine goods(long units) {
        return line(shop.products.get(1), units);
    }

    private static SaleLine line(UUID product, long units) {
        return line(product, units, 10_000, 10_000 * units, Optional.empty());
    }

    private static SaleLine tooDear() {
        return line(shop.products.getFirst(), 1, 12_500, 12_500, Optional.empty());
    }

    private static SaleLine wrong() {
        return line(shop.products.get(1), 1, 10_000, 9_000, Optional.empty());
    }

    private static SaleLine consigned() {
        return line(
                shop.consignedProduct,
                1,
                10_000,
                10_000,
                Optional.of(new ConsignmentTerms(NOBODY, Percent.ofBasisPoints(1_000))));
    }

    private static SaleLine line(
            UUID product,
            long units,
            long price,
            long amount,
            Optional<ConsignmentTerms> consignment) {
        return new SaleLine(
                product,
                "Barang",
                "pcs",
                Quantity.ofUnits(units),
                Rupiah.of(price),
                Rupiah.of(price),
                Rupiah.of(amount),
                consignment);
    }
}
