package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashCount;
import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that a cashier's day can hold beside plain cash sales, as the books and the list show it. */
class CounterDayTest extends CounterTest {

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
        change(
                "insert into share_rate values"
                        + " (?, 'PRINCIPAL', '1900-01-01', 100000, 'RAT 2025', now(), null)");
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
}
