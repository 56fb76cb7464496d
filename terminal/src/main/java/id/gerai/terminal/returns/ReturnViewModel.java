package id.gerai.terminal.returns;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Settlement;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.approval.ApprovalViewModel;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.NumberedFact;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.PrintText;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.sale.SaleViewModel;
import id.gerai.terminal.shift.ShiftDesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes goods back at the price then paid, line by line, never more than was sold. */
public final class ReturnViewModel {
    private static final int RECENT_MAX = 20;

    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Receipts receipts;
    private final SaleViewModel sale;
    private final ApprovalViewModel approvals;
    private final ReceiptLookup lookup;

    public ReturnViewModel(
            Journal journal,
            Catalog catalog,
            ShiftDesk desk,
            Receipts receipts,
            SaleViewModel sale,
            ApprovalViewModel approvals,
            ReceiptLookup lookup) {
        this.journal = journal;
        this.catalog = catalog;
        this.desk = desk;
        this.receipts = receipts;
        this.sale = sale;
        this.approvals = approvals;
        this.lookup = lookup;
    }

    /** What would come back for a receipt. */
    public sealed interface Preview {}

    /** A sale of which something can come back. */
    public record Possible(Returnable sale) implements Preview {}

    /** A rule says no. */
    public record NotReturnable(ReturnRefusal reason) implements Preview {}

    /** Looks at a receipt of this till; at once. */
    public Preview preview(String receiptNumber) {
        return preview(lookup.here(receiptNumber));
    }

    /** Looks at a receipt of any till. Asks the server, so never on the UI thread. */
    public Preview previewAnywhere(String receiptNumber) {
        return preview(lookup.everywhere(receiptNumber));
    }

    /** The last receipts of a member on this till, newest first. */
    public List<Event> recentOf(MemberChanged member) {
        return journal.eventsOf(member.id(), 0).reversed().stream()
                .filter(event -> event.fact() instanceof SaleCompleted)
                .limit(RECENT_MAX)
                .toList();
    }

    /**
     * What is given back for so much of a sale, and how: what was bought on account goes off the
     * account first, since no cash was ever paid for it; the rest is cash.
     *
     * @param chosen quantities by the number of their line; those of zero do not come back
     */
    public Ticket refundOf(Returnable source, Map<Integer, Quantity> chosen) {
        List<SaleLine> lines = new ArrayList<>();
        for (Returnable.Line line : source.lines()) {
            Quantity quantity = chosen.getOrDefault(line.number(), Quantity.ZERO);
            if (quantity.isPositive()) {
                lines.add(PartOfLine.of(line, quantity));
            }
        }
        return refund(source.ticket(), lines, onAccount(source), List.of());
    }

    /** Takes everything that can still come back of a receipt of this till. */
    public Recording<ReturnRefusal> takeBack(String receiptNumber) {
        return switch (preview(receiptNumber)) {
            case NotReturnable it -> new Recording.Refused<>(it.reason());
            case Possible it ->
                    approvals
                            .byCashier(
                                    Permission.RETURN,
                                    approvals.reasons(Permission.RETURN).getFirst())
                            .map(word -> takeBack(it.sale(), it.sale().everything(), word))
                            .orElse(new Recording.Refused<>(ReturnRefusal.NOT_PERMITTED));
        };
    }

    /**
     * Takes so much of a sale back.
     *
     * @param chosen quantities by the number of their line
     */
    public Recording<ReturnRefusal> takeBack(
            Returnable source, Map<Integer, Quantity> chosen, Approval approval) {
        Optional<ReturnRefusal> refusal = refusalOf(source, chosen);
        if (refusal.isPresent()) {
            return new Recording.Refused<>(refusal.get());
        }
        Ticket refund = withApproval(refundOf(source, chosen), approval);
        List<Integer> numbers =
                source.lines().stream()
                        .map(Returnable.Line::number)
                        .filter(it -> chosen.getOrDefault(it, Quantity.ZERO).isPositive())
                        .toList();
        UUID shift = desk.shift().map(OpenShift::id).orElseThrow();
        return record(
                number ->
                        new SaleReturned(
                                shift, number, Optional.of(source.sale().id()), numbers, refund),
                receipts.returnOf(source.receiptNumber()));
    }

    /** Takes back what lies on the counter, at today's price and without a receipt. */
    public Recording<ReturnRefusal> takeBackWithoutReceipt(Approval approval) {
        if (desk.shift().isEmpty()) {
            return new Recording.Refused<>(ReturnRefusal.NO_OPEN_SHIFT);
        }
        List<SaleLine> lines = sale.lines();
        if (lines.isEmpty() || !sale.tenders().isEmpty()) {
            return new Recording.Refused<>(ReturnRefusal.NOTHING_CHOSEN);
        }
        Ticket asSold =
                new Ticket(
                        sale.basket().member(),
                        lines,
                        Rupiah.ZERO,
                        List.of(Tender.Cash.exactly(total(lines))));
        Ticket refund = refund(asSold, lines, Rupiah.ZERO, List.of(approval));
        UUID shift = desk.shift().map(OpenShift::id).orElseThrow();
        Recording<ReturnRefusal> result =
                record(
                        number ->
                                new SaleReturned(
                                        shift, number, Optional.empty(), List.of(), refund),
                        receipts.text());
        if (result instanceof Recording.Recorded<ReturnRefusal>) {
            sale.startNext();
        }
        return result;
    }

    private Preview preview(ReceiptLookup.Result result) {
        if (desk.shift().isEmpty()) {
            return new NotReturnable(ReturnRefusal.NO_OPEN_SHIFT);
        }
        return switch (result) {
            case ReceiptLookup.Nothing it -> new NotReturnable(it.reason());
            case ReceiptLookup.Found it ->
                    it.sale().everything().isEmpty()
                            ? new NotReturnable(ReturnRefusal.ALREADY_RETURNED)
                            : new Possible(it.sale());
        };
    }

    private Optional<ReturnRefusal> refusalOf(Returnable source, Map<Integer, Quantity> chosen) {
        if (desk.shift().isEmpty()) {
            return Optional.of(ReturnRefusal.NO_OPEN_SHIFT);
        }
        boolean something = false;
        for (Returnable.Line line : source.lines()) {
            Quantity quantity = chosen.getOrDefault(line.number(), Quantity.ZERO);
            if (quantity.compareTo(line.left()) > 0 || quantity.compareTo(Quantity.ZERO) < 0) {
                return Optional.of(ReturnRefusal.MORE_THAN_LEFT);
            }
            something |= quantity.isPositive();
        }
        return something ? Optional.empty() : Optional.of(ReturnRefusal.NOTHING_CHOSEN);
    }

    private Ticket refund(
            Ticket sold, List<SaleLine> lines, Rupiah onAccount, List<Approval> words) {
        Settlement refund = new Settlement(total(lines), rounding(), List.of());
        Rupiah offAccount = onAccount.min(refund.remaining());
        if (offAccount.isPositive()) {
            refund = refund.with(new Tender.MemberCredit(offAccount));
        }
        if (refund.remainingInCash().isPositive()) {
            refund = refund.withCash(refund.remainingInCash());
        }
        return new Ticket(
                sold.member(),
                lines,
                refund.adjustment(),
                refund.tenders(),
                List.of(),
                sold.identity(),
                words);
    }

    /** What of the sale still stands on the buyer's account. */
    private Rupiah onAccount(Returnable source) {
        Rupiah back =
                Rupiah.sum(
                        journal.returnsOf(source.sale().id(), 0).stream()
                                .map(it -> creditOf(it.ticket()))
                                .toList());
        return creditOf(source.ticket()).minus(back).max(Rupiah.ZERO);
    }

    private static Rupiah creditOf(Ticket ticket) {
        return Rupiah.sum(
                ticket.tenders().stream()
                        .filter(Tender.MemberCredit.class::isInstance)
                        .map(Tender::amount)
                        .toList());
    }

    private static Rupiah total(List<SaleLine> lines) {
        return Rupiah.sum(lines.stream().map(SaleLine::amount).toList());
    }

    private static Ticket withApproval(Ticket ticket, Approval approval) {
        return new Ticket(
                ticket.member(),
                ticket.lines(),
                ticket.rounding(),
                ticket.tenders(),
                ticket.deposits(),
                ticket.identity(),
                List.of(approval));
    }

    private Recording<ReturnRefusal> record(NumberedFact fact, PrintText text) {
        Moment moment = desk.moment().orElseThrow();
        try {
            return new Recording.Recorded<>(journal.recordNumbered(moment, fact, text));
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }

    private CashRounding rounding() {
        return catalog.outlet()
                .map(outlet -> CashRounding.down(outlet.cashRoundingStep()))
                .orElse(CashRounding.NONE);
    }
}
