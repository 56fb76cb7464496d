package id.gerai.ledger.event;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
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
                event(5, new TillEvent.SaleReturned(SHIFT, "G1-000004", id(102), memberTicket())));
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
                event(9, new TillEvent.ShiftClosed(SHIFT, Rupiah.of(246_500), Rupiah.of(247_500))));
        return events;
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
