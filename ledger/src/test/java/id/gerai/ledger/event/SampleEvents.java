package id.gerai.ledger.event;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Percent;
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

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One event of each type, as the golden files {@code golden/<name>.json} beside this class tell
 * them. Till and server both run their own reading and writing against these files.
 */
public final class SampleEvents {
    public static final UUID COOPERATIVE = id(1);
    public static final UUID TERMINAL = id(2);
    public static final UUID CASHIER = id(3);
    public static final UUID SHIFT = id(4);
    public static final UUID MEMBER = id(5);
    public static final UUID CONSIGNOR = id(6);
    public static final UUID SUGAR = id(7);
    public static final UUID CRISPS = id(8);
    public static final UUID EGGS = id(9);
    public static final UUID OIL = id(10);
    public static final UUID SUPERVISOR = id(11);
    public static final UUID NEWCOMER = id(12);

    private SampleEvents() {}

    /** By the name of their golden file. */
    public static Map<String, Event> all() {
        Map<String, Event> events = new LinkedHashMap<>();
        events.put("shift_opened", event(1, new TillEvent.ShiftOpened(SHIFT, Rupiah.of(200_000))));
        events.put(
                "sale_completed",
                event(2, new TillEvent.SaleCompleted(SHIFT, "G1-000001", memberTicket())));
        events.put(
                "sale_completed_qris",
                event(3, new TillEvent.SaleCompleted(SHIFT, "G1-000002", qrisTicket())));
        events.put(
                "sale_completed_credit",
                event(4, new TillEvent.SaleCompleted(SHIFT, "G1-000003", creditTicket())));
        events.put(
                "sale_returned",
                event(
                        5,
                        new TillEvent.SaleReturned(
                                SHIFT,
                                "G1-000004",
                                Optional.of(id(102)),
                                List.of(),
                                memberTicket())));
        events.put(
                "share_paid",
                event(
                        6,
                        new TillEvent.SharePaid(
                                SHIFT,
                                "G1-000005",
                                MEMBER,
                                ShareKind.MANDATORY,
                                Rupiah.of(10_000))));
        events.put(
                "consignment_received",
                event(
                        7,
                        new TillEvent.ConsignmentReceived(
                                SHIFT,
                                "G1-000006",
                                CONSIGNOR,
                                CRISPS,
                                Quantity.ofUnits(20),
                                Percent.ofBasisPoints(1_000))));
        events.put(
                "consignor_paid",
                event(
                        8,
                        new TillEvent.ConsignorPaid(
                                SHIFT, "G1-000007", CONSIGNOR, Rupiah.of(9_000))));
        events.put(
                "shift_closed",
                event(
                        9,
                        new TillEvent.ShiftClosed(
                                SHIFT, Rupiah.of(246_500), Rupiah.of(247_500), 0, List.of())));
        sinceVersion2(events);
        return events;
    }

    private static void sinceVersion2(Map<String, Event> events) {
        events.put(
                "sale_completed_full",
                event(10, new TillEvent.SaleCompleted(SHIFT, "G1-000008", fullTicket())));
        events.put(
                "sale_returned_part",
                event(
                        11,
                        new TillEvent.SaleReturned(
                                SHIFT,
                                "G1-000009",
                                Optional.of(id(110)),
                                List.of(2),
                                new Ticket(
                                        Optional.of(MEMBER),
                                        List.of(discountedSugar()),
                                        Rupiah.ZERO,
                                        List.of(Tender.Cash.exactly(Rupiah.of(33_000)))))));
        events.put(
                "sale_returned_without_receipt",
                event(
                        12,
                        new TillEvent.SaleReturned(
                                SHIFT,
                                "G1-000010",
                                Optional.empty(),
                                List.of(),
                                new Ticket(
                                        Optional.empty(),
                                        List.of(sugar()),
                                        Rupiah.ZERO,
                                        List.of(Tender.Cash.exactly(Rupiah.of(35_000))),
                                        List.of(),
                                        Optional.empty(),
                                        List.of(
                                                new Approval(
                                                        Permission.RETURN_WITHOUT_RECEIPT,
                                                        SUPERVISOR,
                                                        "struk hilang"))))));
        otherActs(events);
    }

    private static void otherActs(Map<String, Event> events) {
        events.put(
                "credit_paid",
                event(13, new TillEvent.CreditPaid(SHIFT, "G1-000011", MEMBER, Rupiah.of(20_000))));
        events.put(
                "member_registered",
                event(
                        14,
                        new TillEvent.MemberRegistered(
                                NEWCOMER, "G1-000012", "Contoh Baru", "0800000000", "RT 2")));
        events.put("cash_moved_in", event(15, moved(CashPurpose.FROM_MAIN_CASH, 50_000)));
        events.put("cash_moved_out", event(16, moved(CashPurpose.BANK_DEPOSIT, 150_000)));
        events.put(
                "drawer_opened",
                event(
                        17,
                        new TillEvent.DrawerOpened(
                                SHIFT, approval(Permission.OPEN_DRAWER, "tukar uang"))));
        events.put(
                "line_voided",
                event(
                        18,
                        new TillEvent.LineVoided(
                                SHIFT,
                                SUGAR,
                                "Gula pasir 1 kg",
                                Quantity.ONE,
                                Rupiah.of(17_500),
                                approval(Permission.VOID_LINE, "salah pindai"))));
        events.put(
                "ticket_voided",
                event(
                        19,
                        new TillEvent.TicketVoided(
                                SHIFT,
                                3,
                                Rupiah.of(81_250),
                                approval(Permission.VOID_TICKET, "batal beli"))));
        events.put("receipt_copied", event(20, new TillEvent.ReceiptCopied(SHIFT, "G1-000008", 1)));
        events.put(
                "shift_closed_counted",
                event(
                        21,
                        new TillEvent.ShiftClosed(
                                SHIFT,
                                Rupiah.of(250_000),
                                Rupiah.of(250_500),
                                7,
                                List.of(
                                        new CashCount(Rupiah.of(100_000), 2),
                                        new CashCount(Rupiah.of(10_000), 5)))));
    }

    /** Everything at once: packages, discounts, a NIK, a deposit, and four ways to pay. */
    public static Ticket fullTicket() {
        SaleLine oil =
                new SaleLine(
                        OIL,
                        "Minyakita 1 L",
                        "dus",
                        Quantity.ONE,
                        Rupiah.of(180_000),
                        Rupiah.of(186_000),
                        Rupiah.of(180_000),
                        Optional.empty(),
                        new LineDetail(
                                Quantity.ofUnits(12),
                                PriceBasis.MEMBER,
                                Measure.COUNTED,
                                Rupiah.ZERO,
                                Rupiah.ZERO,
                                "MAP-778"));
        return new Ticket(
                Optional.of(MEMBER),
                List.of(oil, discountedSugar()),
                Rupiah.of(-50),
                List.of(
                        new Tender.Savings(Rupiah.of(100_000)),
                        new Tender.SocialCard(Rupiah.of(50_000), "KHBS", "0042"),
                        new Tender.KksCard(Rupiah.of(30_050), "A1B2"),
                        new Tender.Transfer(Rupiah.of(20_000), ""),
                        new Tender.BankCard(Rupiah.of(2_950), "C3D4"),
                        new Tender.Cash(Rupiah.of(59_950), Rupiah.of(60_000))),
                List.of(new ShareDeposit(NEWCOMER, ShareKind.PRINCIPAL, Rupiah.of(50_000))),
                Optional.of(new BuyerIdentity("ab".repeat(16), "331015******0003")),
                List.of(
                        new Approval(Permission.LINE_DISCOUNT, SUPERVISOR, "kemasan penyok"),
                        new Approval(Permission.TICKET_DISCOUNT, CASHIER, "ulang tahun gerai")));
    }

    /** Two bags, a thousand off the line and a thousand of what was taken off the ticket. */
    private static SaleLine discountedSugar() {
        return new SaleLine(
                SUGAR,
                "Gula pasir 1 kg",
                "bks",
                Quantity.ofUnits(2),
                Rupiah.of(17_500),
                Rupiah.of(18_000),
                Rupiah.of(33_000),
                Optional.empty(),
                new LineDetail(
                        Quantity.ofUnits(2),
                        PriceBasis.MEMBER,
                        Measure.COUNTED,
                        Rupiah.of(1_000),
                        Rupiah.of(1_000),
                        ""));
    }

    private static TillEvent moved(CashPurpose purpose, long amount) {
        return new TillEvent.CashMoved(
                SHIFT,
                "G1-000013",
                purpose,
                Rupiah.of(amount),
                approval(Permission.CASH_MOVEMENT, "uang receh"));
    }

    private static Approval approval(Permission permission, String reason) {
        return new Approval(permission, CASHIER, reason);
    }

    /** A member buys sugar by the piece, crisps on consignment and eggs by weight, in cash. */
    public static Ticket memberTicket() {
        List<SaleLine> lines = List.of(sugar(), crisps(), eggs());
        return new Ticket(
                Optional.of(MEMBER),
                lines,
                Rupiah.of(-50),
                List.of(new Tender.Cash(Rupiah.of(81_200), Rupiah.of(100_000))));
    }

    static Ticket qrisTicket() {
        return new Ticket(
                Optional.empty(),
                List.of(crisps()),
                Rupiah.ZERO,
                List.of(new Tender.Qris(Rupiah.of(10_000), "RRN 0123")));
    }

    static Ticket creditTicket() {
        return new Ticket(
                Optional.of(MEMBER),
                List.of(sugar()),
                Rupiah.ZERO,
                List.of(new Tender.MemberCredit(Rupiah.of(35_000))));
    }

    private static SaleLine sugar() {
        return new SaleLine(
                SUGAR,
                "Gula pasir 1 kg",
                "bks",
                Quantity.ofUnits(2),
                Rupiah.of(17_500),
                Rupiah.of(18_000),
                Rupiah.of(35_000),
                Optional.empty());
    }

    private static SaleLine crisps() {
        return new SaleLine(
                CRISPS,
                "Keripik singkong \"Bu Tini\"",
                "bks",
                Quantity.ONE,
                Rupiah.of(10_000),
                Rupiah.of(10_000),
                Rupiah.of(10_000),
                Optional.of(new ConsignmentTerms(CONSIGNOR, Percent.ofBasisPoints(1_000))));
    }

    private static SaleLine eggs() {
        return new SaleLine(
                EGGS,
                "Telur ayam",
                "kg",
                Quantity.ofThousandths(1_250),
                Rupiah.of(29_000),
                Rupiah.of(29_000),
                Rupiah.of(36_250),
                Optional.empty());
    }

    private static Event event(long sequence, TillEvent fact) {
        return new Event(
                id(100 + sequence),
                COOPERATIVE,
                TERMINAL,
                sequence,
                sequence == 1 ? Event.GENESIS_HASH : "ab".repeat(32),
                Instant.parse("2026-03-12T07:05:11Z").plusSeconds(60 * sequence),
                LocalDate.of(2026, 3, 12),
                CASHIER,
                fact);
    }

    private static UUID id(long number) {
        return new UUID(0x0195_8a5e_3c00_7000L, 0x8000_0000_0000_0000L | number);
    }
}
