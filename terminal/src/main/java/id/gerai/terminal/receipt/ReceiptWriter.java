package id.gerai.terminal.receipt;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.StampDuty;
import id.gerai.ledger.product.Product;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.text.Texts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes receipts. Every one ends with a line that names its number, so that a torn one is
 * recognised.
 */
public final class ReceiptWriter {
    /** The zone of most villages, used until the outlet's own is known. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Jakarta");

    private static final int STAMP_LINES = 5;

    private final int columns;

    /**
     * @param columns 32 for paper of 58 mm, 48 for 80 mm
     */
    public ReceiptWriter(int columns) {
        this.columns = columns;
    }

    /**
     * The receipt of a sale.
     *
     * @param depositors what to call somebody who pays simpanan with it and is not its buyer
     */
    public Slip sale(
            ReceiptHead head,
            Event event,
            SaleCompleted sale,
            Optional<MemberOnReceipt> member,
            Function<UUID, Optional<String>> depositors) {
        Paper paper = headed(head, event, sale.receiptNumber(), "", member);
        TicketLines lines = new TicketLines(paper, depositors);
        lines.goods(sale.ticket());
        lines.paid(sale.ticket());
        member.ifPresent(it -> memberFigures(paper, it, sale.ticket().saving()));
        if (StampDuty.isDueOn(sale.ticket().total())) {
            paper.blank();
            paper.add(new Slip.Box(Texts.of("receipt.stamp", StampDuty.AMOUNT), STAMP_LINES));
        }
        paper.rule();
        thanks(paper, head);
        paper.add(new Slip.Barcode(sale.receiptNumber()));
        paper.centred(Texts.of("receipt.end", sale.receiptNumber()));
        return paper.slip();
    }

    /** The receipt of goods that came back. */
    public Slip saleReturn(
            ReceiptHead head,
            Event event,
            SaleReturned back,
            String originalReceipt,
            Optional<MemberOnReceipt> member) {
        Paper paper = headed(head, event, back.receiptNumber(), Texts.of("receipt.return"), member);
        paper.left(
                originalReceipt.isEmpty()
                        ? Texts.of("receipt.return-without")
                        : Texts.of("receipt.return-of", originalReceipt));
        paper.rule();
        TicketLines lines = new TicketLines(paper, _ -> Optional.empty());
        lines.goods(back.ticket());
        lines.paidBack(back.ticket());
        paper.blank();
        paper.left(Texts.of("receipt.signature"));
        return footed(paper, back.receiptNumber());
    }

    /** The slip for simpanan. It never has a stamp: a deposit is no sale. */
    public Slip share(
            ReceiptHead head,
            Event event,
            SharePaid paid,
            MemberOnReceipt member,
            List<SlipFigure> figures) {
        String title = Texts.of("receipt.share");
        Paper paper = headed(head, event, paid.receiptNumber(), title, Optional.of(member));
        paper.pair(paid.kind().title(), paid.amount().toString());
        figures(paper, figures);
        return footed(paper, paid.receiptNumber());
    }

    /** The slip for goods handed in to be sold. */
    public Slip consignmentReceived(
            ReceiptHead head,
            Event event,
            ConsignmentReceived received,
            Product product,
            MemberOnReceipt member) {
        String title = Texts.of("receipt.consignment");
        Paper paper = headed(head, event, received.receiptNumber(), title, Optional.of(member));
        paper.left(product.name());
        paper.pair(Texts.of("receipt.quantity"), received.quantity() + " " + product.unit());
        paper.pair(Texts.of("receipt.commission"), received.commission().toString());
        return footed(paper, received.receiptNumber());
    }

    /** The slip for money paid out to a consignor. */
    public Slip consignorPaid(
            ReceiptHead head,
            Event event,
            ConsignorPaid paid,
            MemberOnReceipt member,
            List<SlipFigure> figures) {
        String title = Texts.of("receipt.consignor");
        Paper paper = headed(head, event, paid.receiptNumber(), title, Optional.of(member));
        figures(paper, figures);
        paper.pair(Texts.of("receipt.paid-out"), paid.amount().toString());
        paper.blank();
        paper.left(Texts.of("receipt.signature"));
        return footed(paper, paid.receiptNumber());
    }

    /** The slip for what a member paid off. */
    public Slip creditPaid(
            ReceiptHead head,
            Event event,
            CreditPaid paid,
            MemberOnReceipt member,
            List<SlipFigure> figures) {
        String title = Texts.of("receipt.credit-paid");
        Paper paper = headed(head, event, paid.receiptNumber(), title, Optional.of(member));
        paper.pair(Texts.of("receipt.paid-in"), paid.amount().toString());
        figures(paper, figures);
        return footed(paper, paid.receiptNumber());
    }

    /** The slip for cash put into the drawer or taken out. */
    public Slip cashMoved(ReceiptHead head, Event event, CashMoved moved) {
        String title = Texts.of("receipt.cash-moved");
        Paper paper = headed(head, event, moved.receiptNumber(), title, Optional.empty());
        paper.pair(Texts.of("cash-purpose." + moved.purpose()), moved.amount().toString());
        paper.left(moved.approval().reason());
        paper.blank();
        paper.left(Texts.of("receipt.signature"));
        return footed(paper, moved.receiptNumber());
    }

    /** The writer of shift reports for the same paper. */
    ReportWriter report() {
        return new ReportWriter(columns);
    }

    private Paper headed(
            ReceiptHead head,
            Event event,
            String number,
            String title,
            Optional<MemberOnReceipt> member) {
        Paper paper = new Paper(columns);
        head.outlet().ifPresent(outlet -> outletLines(paper, outlet));
        paper.rule();
        if (!title.isEmpty()) {
            paper.centredBold(title);
        }
        ZoneId zone = head.outlet().map(it -> ZoneId.of(it.timeZone())).orElse(DEFAULT_ZONE);
        paper.left(LocalTime.full(event.occurredAt(), zone));
        if (!number.isEmpty()) {
            paper.left(Texts.of("receipt.number", number));
        }
        paper.pair(
                Texts.of("receipt.cashier", head.cashier()),
                Texts.of("receipt.register", head.register()));
        member.ifPresent(it -> paper.left(it.line()));
        paper.rule();
        return paper;
    }

    private static void outletLines(Paper paper, OutletChanged outlet) {
        paper.centredBold(outlet.cooperativeName());
        paper.centred(outlet.legalNumber());
        paper.centred(outlet.name());
        paper.centred(outlet.address());
    }

    private static void figures(Paper paper, List<SlipFigure> figures) {
        figures.forEach(it -> paper.pair(it.label(), it.value()));
    }

    private static void memberFigures(Paper paper, MemberOnReceipt member, Rupiah saving) {
        paper.rule();
        paper.pair(Texts.of("receipt.purchases"), member.purchasesThisYear().toString());
        if (saving.isPositive()) {
            paper.pair(Texts.of("receipt.saving"), saving.toString());
        }
    }

    /** What the cooperative wants to say, or what most would. */
    private static void thanks(Paper paper, ReceiptHead head) {
        String own = head.outlet().map(it -> it.settings().receiptFooter()).orElse("");
        if (own.isBlank()) {
            paper.centred(Texts.of("receipt.thanks"));
            paper.centred(Texts.of("receipt.motto"));
        } else {
            own.lines().forEach(paper::centred);
        }
    }

    private static Slip footed(Paper paper, String number) {
        paper.rule();
        paper.centred(Texts.of("receipt.end", number));
        return paper.slip();
    }
}
