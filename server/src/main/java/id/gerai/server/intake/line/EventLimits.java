package id.gerai.server.intake.line;

import id.gerai.ledger.event.CashCount;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent;
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
import id.gerai.ledger.sale.BuyerIdentity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.intake.known.FactParts;
import id.gerai.server.problem.Limits;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What no till can mean, and what the database could not hold. Judged here, line by line, because
 * in the database one such value would undo the whole batch.
 */
final class EventLimits {
    /** Far above any ticket, far below where sums over a year leave the range. */
    private static final Rupiah AMOUNT_MAX = Rupiah.of(Limits.AMOUNT_MAX);

    private static final long QUANTITY_MAX_THOUSANDTHS = Limits.QUANTITY_MAX;
    private static final int FIRST_YEAR = 2000;

    /** Where a clock begins anew whose battery is empty: its sales happened all the same. */
    private static final int FIRST_YEAR_OF_CLOCKS = 1970;

    private static final int LAST_YEAR = 2199;
    private static final int LINES_MAX = 1_000;
    private static final int RECEIPT_NUMBER_MAX = 100;

    private EventLimits() {}

    /** What is wrong; empty where nothing is. */
    static Optional<String> complaint(Event event) {
        int year = event.businessDate().getYear();
        int occurred = event.occurredAt().atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.of("the business date is outside of the years 2000 to 2199");
        }
        if (occurred < FIRST_YEAR_OF_CLOCKS || occurred > LAST_YEAR) {
            return Optional.of("the time is outside of the years 1970 to 2199");
        }
        if (!isWellFormed(event.fact())) {
            return Optional.of("a number, a token or a name has no possible form");
        }
        return isPlausible(event) ? Optional.empty() : Optional.of("an amount is out of range");
    }

    private static boolean isPlausible(Event event) {
        return switch (event.fact()) {
            case ShiftOpened it -> isZeroOrMore(it.openingFloat());
            case ShiftClosed it -> isPlausible(it);
            case SaleCompleted it -> isPlausible(it.ticket());
            case SaleReturned it -> isPlausible(it.ticket());
            case SharePaid it -> isPositive(it.amount());
            case ConsignorPaid it -> isPositive(it.amount());
            case CreditPaid it -> isPositive(it.amount());
            case CashMoved it -> isPositive(it.amount());
            case LineVoided it -> isZeroOrMore(it.amount());
            case TicketVoided it -> isZeroOrMore(it.amount());
            case ConsignmentReceived it ->
                    it.quantity().isPositive()
                            && it.quantity().thousandths() <= QUANTITY_MAX_THOUSANDTHS;
            case MemberRegistered _, DrawerOpened _, ReceiptCopied _, Unknown _ -> true;
        };
    }

    private static boolean isPlausible(ShiftClosed closed) {
        return isZeroOrMore(closed.counted())
                && isZeroOrMore(closed.expected().max(closed.expected().negated()))
                && closed.counts().stream()
                        .map(CashCount::amount)
                        .allMatch(EventLimits::isZeroOrMore);
    }

    private static boolean isPlausible(Ticket ticket) {
        return ticket.lines().size() <= LINES_MAX
                && ticket.deposits().size() <= LINES_MAX
                && ticket.lines().stream().allMatch(EventLimits::isPlausible)
                && ticket.tenders().stream().map(Tender::amount).allMatch(EventLimits::isPositive)
                && ticket.deposits().stream()
                        .map(ShareDeposit::amount)
                        .allMatch(EventLimits::isPositive)
                && isZeroOrMore(ticket.total())
                && isZeroOrMore(ticket.rounding().max(ticket.rounding().negated()));
    }

    private static boolean isPlausible(SaleLine line) {
        return line.quantity().thousandths() <= QUANTITY_MAX_THOUSANDTHS
                && line.baseQuantity().thousandths() <= QUANTITY_MAX_THOUSANDTHS
                && Stream.of(
                                line.amount(),
                                line.unitPrice(),
                                line.generalPrice(),
                                line.gross(),
                                line.quantity().at(line.unitPrice()))
                        .allMatch(EventLimits::isZeroOrMore)
                && isZeroOrMore(line.saving());
    }

    /** Texts that are searched by must fit an index, and a member needs a name. */
    private static boolean isWellFormed(TillEvent fact) {
        boolean token =
                FactParts.ticket(fact)
                        .flatMap(Ticket::identity)
                        .map(BuyerIdentity::token)
                        .filter(it -> !it.matches("[0-9a-f]{32}"))
                        .isEmpty();
        boolean name = !(fact instanceof MemberRegistered it) || !it.name().isBlank();
        return token && name && FactParts.receiptNumber(fact).length() <= RECEIPT_NUMBER_MAX;
    }

    private static boolean isPositive(Rupiah amount) {
        return amount.isPositive() && isZeroOrMore(amount);
    }

    private static boolean isZeroOrMore(Rupiah amount) {
        return !amount.isNegative() && amount.compareTo(AMOUNT_MAX) <= 0;
    }
}
