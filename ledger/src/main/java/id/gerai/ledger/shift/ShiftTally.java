package id.gerai.ledger.shift;

import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Adds up the events of one shift. */
final class ShiftTally {
    private final Event opening;
    private final ShiftOpened opened;
    private final Set<UUID> cashiers = new LinkedHashSet<>();
    private final SortedMap<String, Rupiah> tenders = new TreeMap<>();
    private final Map<ShareKind, Rupiah> deposits = new EnumMap<>(ShareKind.class);
    private final Map<CashPurpose, Rupiah> cashMoved = new EnumMap<>(CashPurpose.class);
    private Rupiah cash;
    private int sales;
    private Rupiah sold = Rupiah.ZERO;
    private Rupiah discounts = Rupiah.ZERO;
    private int returns;
    private Rupiah takenBack = Rupiah.ZERO;
    private Rupiah toMembers = Rupiah.ZERO;
    private Rupiah rounding = Rupiah.ZERO;
    private Rupiah creditPaid = Rupiah.ZERO;
    private Rupiah consignorsPaid = Rupiah.ZERO;
    private int linesVoided;
    private Rupiah linesVoidedAmount = Rupiah.ZERO;
    private int ticketsVoided;
    private Rupiah ticketsVoidedAmount = Rupiah.ZERO;
    private int pricesChanged;
    private int weightsTyped;
    private int drawerOpenings;
    private int copies;
    private String firstReceipt = "";
    private String lastReceipt = "";
    private Optional<ShiftClosed> closing = Optional.empty();

    ShiftTally(Event opening) {
        if (!(opening.fact() instanceof ShiftOpened fact)) {
            throw new IllegalArgumentException("A shift begins with its opening");
        }
        this.opening = opening;
        this.opened = fact;
        this.cash = fact.openingFloat();
        cashiers.add(opening.cashier());
    }

    void add(Event event) {
        cashiers.add(event.cashier());
        cash = cash.plus(DrawerCash.added(event.fact()));
        switch (event.fact()) {
            case SaleCompleted it -> {
                numbered(it.receiptNumber());
                sale(it.ticket());
            }
            case SaleReturned it -> {
                numbered(it.receiptNumber());
                takeBack(it.ticket());
            }
            case SharePaid it -> {
                numbered(it.receiptNumber());
                deposits.merge(it.kind(), it.amount(), Rupiah::plus);
            }
            case CreditPaid it -> {
                numbered(it.receiptNumber());
                creditPaid = creditPaid.plus(it.amount());
            }
            case ConsignorPaid it -> {
                numbered(it.receiptNumber());
                consignorsPaid = consignorsPaid.plus(it.amount());
            }
            case ConsignmentReceived it -> numbered(it.receiptNumber());
            case CashMoved it -> {
                numbered(it.receiptNumber());
                cashMoved.merge(it.purpose(), it.amount(), Rupiah::plus);
            }
            case LineVoided it -> {
                linesVoided++;
                linesVoidedAmount = linesVoidedAmount.plus(it.amount());
            }
            case TicketVoided it -> {
                ticketsVoided++;
                ticketsVoidedAmount = ticketsVoidedAmount.plus(it.amount());
            }
            case DrawerOpened _ -> drawerOpenings++;
            case ReceiptCopied _ -> copies++;
            case ShiftClosed it -> closing = Optional.of(it);
            case ShiftOpened _ -> throw new IllegalArgumentException("A shift is opened only once");
            case MemberRegistered _, Unknown _ -> {}
        }
    }

    ShiftReport report() {
        return new ShiftReport(
                opened.shift(),
                opening.businessDate(),
                opening.occurredAt(),
                List.copyOf(cashiers),
                opened.openingFloat(),
                new ShiftReport.Goods(sales, sold, discounts, returns, takenBack, toMembers),
                tenders,
                rounding,
                new TreeMap<>(deposits),
                creditPaid,
                consignorsPaid,
                new TreeMap<>(cashMoved),
                new ShiftReport.Oddities(
                        linesVoided,
                        linesVoidedAmount,
                        ticketsVoided,
                        ticketsVoidedAmount,
                        pricesChanged,
                        weightsTyped,
                        drawerOpenings,
                        copies),
                cash,
                firstReceipt,
                lastReceipt,
                closing);
    }

    private void sale(Ticket ticket) {
        sales++;
        sold = sold.plus(ticket.total());
        discounts = discounts.plus(ticket.discounts());
        rounding = rounding.plus(ticket.rounding());
        ticket.member().ifPresent(_ -> toMembers = toMembers.plus(ticket.total()));
        for (Tender tender : ticket.tenders()) {
            tenders.merge(tender.type().name(), tender.amount(), Rupiah::plus);
        }
        ticket.deposits().forEach(it -> deposits.merge(it.kind(), it.amount(), Rupiah::plus));
        for (SaleLine line : ticket.lines()) {
            pricesChanged += line.detail().basis() == PriceBasis.OVERRIDE ? 1 : 0;
            weightsTyped += line.detail().measure() == Measure.TYPED ? 1 : 0;
        }
    }

    private void takeBack(Ticket ticket) {
        returns++;
        takenBack = takenBack.plus(ticket.total());
        rounding = rounding.minus(ticket.rounding());
        ticket.member().ifPresent(_ -> toMembers = toMembers.minus(ticket.total()));
        for (Tender tender : ticket.tenders()) {
            tenders.merge(tender.type().name(), tender.amount().negated(), Rupiah::plus);
        }
    }

    private void numbered(String receipt) {
        firstReceipt = firstReceipt.isEmpty() ? receipt : firstReceipt;
        lastReceipt = receipt;
    }
}
