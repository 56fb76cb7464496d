package id.gerai.server.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The till: what happens at it is written, signed and pushed. */
final class TillDesk {
    private final Village village;
    private final TestTill till;
    private final Map<String, UUID> lastSale = new HashMap<>();
    private UUID shift = UUID.randomUUID();
    private Rupiah expected = Rupiah.ZERO;
    private long reports;
    private int receipts;
    private int copies;

    TillDesk(Village village) {
        this.village = village;
        this.till =
                TestTill.enrol(
                        village.server,
                        village.as("admin"),
                        village.founded.outlet(),
                        village.cashier);
    }

    /** True where the fact was one of the till's. */
    boolean perform(Fact fact) {
        switch (fact.what()) {
            case "Buka kasir" -> open(fact);
            case "Belanja tunai",
                    "Belanja bon",
                    "Belanja QRIS",
                    "Belanja transfer",
                    "Belanja sukarela" ->
                    sell(fact);
            case "Retur tunai" -> takeBack(fact);
            case "Setor wajib di kasir" ->
                    take(
                            fact,
                            new SharePaid(
                                    shift,
                                    receipt(),
                                    member(fact),
                                    ShareKind.MANDATORY,
                                    Rupiah.of(fact.amount())));
            case "Bayar bon di kasir" ->
                    take(
                            fact,
                            new CreditPaid(
                                    shift, receipt(), member(fact), Rupiah.of(fact.amount())));
            case "Beli kertas dari laci" -> spend(fact);
            case "Tutup kasir" -> close(fact);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Has the server hear of the till, so that it knows nothing earlier is still to come. */
    void greet(LocalDate today) {
        copies++;
        push(today, new ReceiptCopied(shift, "T1-%06d".formatted(receipts), copies));
    }

    private void open(Fact fact) {
        shift = UUID.randomUUID();
        expected = Rupiah.of(fact.amount());
        push(fact, new ShiftOpened(shift, expected));
    }

    private void close(Fact fact) {
        Rupiah difference = Rupiah.of(fact.amount());
        Rupiah counted =
                fact.part(0).startsWith("kurang")
                        ? expected.minus(difference)
                        : expected.plus(difference);
        reports++;
        push(fact, new ShiftClosed(shift, counted, expected, reports, List.of()));
    }

    private void sell(Fact fact) {
        Ticket ticket = ticket(fact);
        expected = expected.plus(ticket.cash());
        lastSale.put(fact.who(), push(fact, new SaleCompleted(shift, receipt(), ticket)));
    }

    private void takeBack(Fact fact) {
        Ticket ticket = ticket(fact);
        expected = expected.minus(ticket.cash());
        push(
                fact,
                new SaleReturned(
                        shift,
                        receipt(),
                        Optional.of(lastSale.get(fact.who())),
                        List.of(1),
                        ticket));
    }

    private void take(Fact fact, TillEvent paid) {
        expected = expected.plus(Rupiah.of(fact.amount()));
        push(fact, paid);
    }

    private void spend(Fact fact) {
        expected = expected.minus(Rupiah.of(fact.amount()));
        push(
                fact,
                new CashMoved(
                        shift,
                        receipt(),
                        CashPurpose.SUPPLIES,
                        Rupiah.of(fact.amount()),
                        new Approval(Permission.CASH_MOVEMENT, village.cashier, fact.what())));
    }

    private Ticket ticket(Fact fact) {
        boolean toMember = !fact.who().isEmpty();
        List<SaleLine> lines = new ArrayList<>();
        for (String part : fact.parts()) {
            if (!part.startsWith("bulat")) {
                String[] words = part.split(" ");
                Goods goods = Goods.valueOf(words[0]);
                lines.add(
                        goods.line(
                                village.products.get(goods),
                                Goods.quantity(words[1]),
                                toMember,
                                village.members.get("A003")));
            }
        }
        Rupiah rounding = Rupiah.of(-fact.amount("bulat"));
        Rupiah payable = Rupiah.sum(lines.stream().map(SaleLine::amount).toList()).plus(rounding);
        Tender tender =
                switch (fact.what()) {
                    case "Belanja bon" -> new Tender.MemberCredit(payable);
                    case "Belanja QRIS" -> new Tender.Qris(payable, "Q" + (receipts + 1));
                    case "Belanja transfer" -> new Tender.Transfer(payable, "T" + (receipts + 1));
                    case "Belanja sukarela" -> new Tender.Savings(payable);
                    default -> Tender.Cash.exactly(payable);
                };
        return new Ticket(
                toMember ? Optional.of(member(fact)) : Optional.empty(),
                lines,
                rounding,
                List.of(tender));
    }

    private UUID member(Fact fact) {
        return village.members.get(fact.who());
    }

    private String receipt() {
        receipts++;
        return "T1-%06d".formatted(receipts);
    }

    private UUID push(Fact fact, TillEvent event) {
        return push(fact.date(), event);
    }

    private UUID push(LocalDate date, TillEvent event) {
        atServerTime();
        Written written = till.write(village.clock.instant(), date, event);
        assertEquals(
                List.of("recorded"),
                TestTill.outcomes(till.push(List.of(written.line()))),
                event.toString());
        return written.event().id();
    }

    private void atServerTime() {
        till.withClockAhead(Duration.between(Instant.now(), village.clock.instant()));
    }
}
