package id.gerai.server.intake.scrutiny;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.server.attention.AttentionList;
import id.gerai.server.attention.AttentionReason;
import id.gerai.server.intake.known.FactParts;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.intake.known.KnownSale;
import id.gerai.server.problem.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a manager should look at in an event. */
public final class Scrutiny {
    /** A till's clock may be so far ahead; what is behind may have waited for a line for weeks. */
    private static final Duration CLOCK_AHEAD_MAX = Duration.ofMinutes(10);

    /** More than wrong change can explain; the daily review shows smaller ones. */
    private static final Rupiah DRAWER_DIFFERENCE_MAX = Rupiah.of(100_000);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'pukul' HH.mm");

    private final Knowledge known;
    private final Instant now;
    private final AttentionList attention;
    private final TicketScrutiny tickets;

    public Scrutiny(Knowledge known, Instant now, AttentionList attention) {
        this.known = known;
        this.now = now;
        this.attention = attention;
        this.tickets = new TicketScrutiny(known, attention);
    }

    /** Notes what is odd; events of a batch come in their order. */
    public void look(Event event) {
        UUID id = event.id();
        clock(event);
        if (!known.knowsPerson(event.cashier())) {
            attention.add(id, AttentionReason.UNKNOWN_CASHIER, event.cashier().toString());
        }
        FactParts.shift(event.fact())
                .filter(shift -> !known.knowsShift(shift))
                .ifPresent(
                        shift ->
                                attention.add(id, AttentionReason.UNKNOWN_SHIFT, shift.toString()));
        AttentionReason unknown =
                switch (event.fact()) {
                    case ConsignmentReceived _, ConsignorPaid _ ->
                            AttentionReason.UNKNOWN_CONSIGNOR;
                    default -> AttentionReason.UNKNOWN_MEMBER;
                };
        FactParts.member(event.fact()).ifPresent(it -> tickets.member(id, it, unknown));
        FactParts.approvals(event.fact()).forEach(approval -> approver(id, approval));
        FactParts.ticket(event.fact()).ifPresent(ticket -> tickets.look(event, ticket));
        switch (event.fact()) {
            case ShiftClosed it -> count(id, it);
            case SaleReturned it -> goodsBack(event, it);
            case ConsignmentReceived it when known.product(it.product()).isEmpty() ->
                    attention.add(id, AttentionReason.UNKNOWN_PRODUCT, it.product().toString());
            case Unknown it ->
                    attention.add(
                            id, AttentionReason.UNKNOWN_TYPE, it.type() + " v" + it.version());
            default -> {}
        }
    }

    /** Nothing is corrected: numbers order what happened, the business date says what it is for. */
    private void clock(Event event) {
        if (event.occurredAt().isAfter(now.plus(CLOCK_AHEAD_MAX))) {
            attention.add(
                    event.id(),
                    AttentionReason.CLOCK_AHEAD,
                    MOMENT.format(known.localTimeOf(event.occurredAt())));
        }
        LocalDate day = known.dayOf(event.occurredAt());
        if (Math.abs(ChronoUnit.DAYS.between(event.businessDate(), day)) > 1) {
            attention.add(
                    event.id(),
                    AttentionReason.BUSINESS_DATE_UNLIKELY,
                    "%s, %s".formatted(DAY.format(event.businessDate()), DAY.format(day)));
        }
    }

    private void count(UUID event, ShiftClosed closed) {
        if (closed.reportNumber() > 0 && !known.isFirst(closed.reportNumber())) {
            attention.add(
                    event,
                    AttentionReason.REPORT_NUMBER_TWICE,
                    Long.toString(closed.reportNumber()));
        }
        Rupiah difference = closed.difference();
        if (difference.max(difference.negated()).compareTo(DRAWER_DIFFERENCE_MAX) > 0) {
            attention.add(event, AttentionReason.DRAWER_COUNT_FAR_OFF, difference.toString());
        }
    }

    private void approver(UUID event, Approval approval) {
        if (!known.knowsPerson(approval.by())) {
            attention.add(event, AttentionReason.UNKNOWN_APPROVER, approval.by().toString());
        } else if (!known.hasPermission(approval.by(), approval.permission())) {
            attention.add(
                    event,
                    AttentionReason.APPROVER_LACKS_PERMISSION,
                    Texts.get("permission." + approval.permission()));
        }
    }

    private void goodsBack(Event event, SaleReturned goods) {
        if (goods.originalSale().isEmpty()) {
            tickets.requireApproval(
                    event.id(),
                    goods.ticket(),
                    Permission.RETURN_WITHOUT_RECEIPT,
                    goods.receiptNumber());
            return;
        }
        known.sale(goods.originalSale().get())
                .ifPresentOrElse(
                        sale -> compare(event, goods, sale),
                        () ->
                                attention.add(
                                        event.id(),
                                        AttentionReason.RETURN_WITHOUT_SALE,
                                        goods.receiptNumber()));
    }

    private void compare(Event event, SaleReturned goods, KnownSale sale) {
        List<SaleLine> lines = goods.ticket().lines();
        for (int i = 0; i < lines.size(); i++) {
            SaleLine line = lines.get(i);
            if (!sale.takeBack(goods.originalLine(i), line.baseQuantity())) {
                attention.add(
                        event.id(),
                        AttentionReason.RETURN_EXCEEDS_SALE,
                        "%s, %s".formatted(goods.receiptNumber(), line.name()));
            }
        }
    }
}
