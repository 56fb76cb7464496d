package id.gerai.terminal.receipt;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shift.ShiftReport;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.PrintText;
import id.gerai.terminal.text.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Fills receipts with what the till knows of outlet, cashier and member at that moment. */
public final class Receipts {
    private final Catalog catalog;
    private final Journal journal;
    private final Optional<ReceiptWriter> writer;

    /**
     * @param writer empty where this till prints nothing at all
     */
    public Receipts(Catalog catalog, Journal journal, Optional<ReceiptWriter> writer) {
        this.catalog = catalog;
        this.journal = journal;
        this.writer = writer;
    }

    /** The receipt or slip of any event but a return. */
    public PrintText text() {
        return text(List.of());
    }

    /** As {@link #text}, with more to say beside the amount of a slip. */
    public PrintText text(List<SlipFigure> figures) {
        return event -> slip(event, "", figures);
    }

    /** The receipt of a return, which names the receipt of the sale. */
    public PrintText returnOf(String originalReceipt) {
        return event -> slip(event, originalReceipt, List.of());
    }

    /**
     * The Z report of a shift that is being closed.
     *
     * @param before the events of the shift but the closing
     */
    public PrintText reportAfter(List<Event> before) {
        return closing -> {
            List<Event> events = new ArrayList<>(before);
            events.add(closing);
            return report(ShiftReport.of(events), closing.occurredAt());
        };
    }

    /** The report of a shift, as it stands. */
    public Slip report(ShiftReport report, Instant at) {
        List<String> cashiers = report.cashiers().stream().map(catalog::cashierName).toList();
        return writer.map(it -> marked(it.report().write(head(""), report, cashiers, at)))
                .orElse(Slip.NOTHING);
    }

    /**
     * What a member has bought this book year: the server's figure and what this till sold since.
     */
    public Rupiah purchasesThisYear(UUID member, LocalDate today) {
        Rupiah atServer =
                catalog.member(member).map(it -> it.purchasesThisYear()).orElse(Rupiah.ZERO);
        LocalDate newYear = today.withDayOfYear(1);
        return atServer.plus(
                journal.purchasesOf(member, catalog.figuresOfMemberAsOf(member), newYear));
    }

    private Slip slip(Event event, String originalReceipt, List<SlipFigure> figures) {
        return writer.map(it -> marked(write(it, event, originalReceipt, figures)))
                .orElse(Slip.NOTHING);
    }

    /** What a practice till prints says first that it is none. */
    private Slip marked(Slip slip) {
        if (!journal.identity().isPractice() || slip.equals(Slip.NOTHING)) {
            return slip;
        }
        List<Slip.Part> parts = new ArrayList<>();
        parts.add(new Slip.Text(Texts.of("receipt.practice"), Slip.Emphasis.BOLD));
        parts.addAll(slip.parts());
        return new Slip(parts);
    }

    private Slip write(
            ReceiptWriter to, Event event, String originalReceipt, List<SlipFigure> figures) {
        ReceiptHead head = head(catalog.cashierName(event.cashier()));
        return switch (event.fact()) {
            case SaleCompleted it ->
                    to.sale(
                            head,
                            event,
                            it,
                            it.ticket()
                                    .member()
                                    .flatMap(id -> member(id, event, it.ticket().total())),
                            id -> member(id, event, Rupiah.ZERO).map(MemberOnReceipt::line));
            case SaleReturned it ->
                    to.saleReturn(
                            head,
                            event,
                            it,
                            originalReceipt,
                            it.ticket().member().flatMap(id -> member(id, event, Rupiah.ZERO)));
            case SharePaid it ->
                    to.share(head, event, it, knownMember(it.member(), event), figures);
            case ConsignmentReceived it ->
                    to.consignmentReceived(
                            head,
                            event,
                            it,
                            catalog.product(it.product()).orElseThrow(),
                            knownMember(it.member(), event));
            case ConsignorPaid it ->
                    to.consignorPaid(head, event, it, knownMember(it.member(), event), figures);
            case CreditPaid it ->
                    to.creditPaid(head, event, it, knownMember(it.member(), event), figures);
            case CashMoved it -> to.cashMoved(head, event, it);
            case TillEvent.ShiftOpened _,
                    TillEvent.ShiftClosed _,
                    TillEvent.MemberRegistered _,
                    TillEvent.DrawerOpened _,
                    TillEvent.LineVoided _,
                    TillEvent.TicketVoided _,
                    TillEvent.ReceiptCopied _,
                    TillEvent.Unknown _ ->
                    Slip.NOTHING;
        };
    }

    private ReceiptHead head(String cashier) {
        return new ReceiptHead(catalog.outlet(), journal.identity().terminalCode(), cashier);
    }

    private MemberOnReceipt knownMember(UUID id, Event event) {
        return member(id, event, Rupiah.ZERO)
                .orElseThrow(() -> new IllegalStateException("Bug: no member " + id));
    }

    /** The event itself is not in the journal yet when its receipt is written. */
    private Optional<MemberOnReceipt> member(UUID id, Event event, Rupiah nowBought) {
        return catalog.member(id)
                .map(
                        it ->
                                MemberOnReceipt.of(
                                        it,
                                        purchasesThisYear(id, event.businessDate())
                                                .plus(nowBought)));
    }
}
