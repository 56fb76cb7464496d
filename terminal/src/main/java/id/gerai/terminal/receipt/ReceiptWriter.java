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
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.text.Texts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Writes receipts. Every one ends with a line that names its number, so that a torn one is
 * recognised.
 */
public final class ReceiptWriter {
    /** The zone of most villages, used until the outlet's own is known. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Jakarta");

    private final int columns;

    /**
     * @param columns 32 for paper of 58 mm, 48 for 80 mm
     */
    public ReceiptWriter(int columns) {
        this.columns = columns;
    }

    /** The receipt of a sale. */
    public List<String> sale(
            ReceiptHead head, Event event, SaleCompleted sale, Optional<MemberOnReceipt> member) {
        Paper paper = headed(head, event, sale.receiptNumber(), "", member);
        lines(paper, sale.ticket());
        sale.ticket().tenders().forEach(tender -> paid(paper, tender));
        member.ifPresent(it -> memberFigures(paper, it, sale.ticket().saving()));
        return footed(paper, sale.receiptNumber(), true);
    }

    /** The receipt of goods that came back. */
    public List<String> saleReturn(
            ReceiptHead head,
            Event event,
            SaleReturned back,
            String originalReceipt,
            Optional<MemberOnReceipt> member) {
        Paper paper = headed(head, event, back.receiptNumber(), Texts.of("receipt.return"), member);
        paper.left(Texts.of("receipt.return-of", originalReceipt));
        paper.rule();
        lines(paper, back.ticket());
        back.ticket().tenders().forEach(tender -> paidBack(paper, tender));
        return footed(paper, back.receiptNumber(), false);
    }

    /** The slip for simpanan. */
    public List<String> share(
            ReceiptHead head, Event event, SharePaid paid, MemberOnReceipt member) {
        String title = Texts.of("receipt.share");
        Paper paper = headed(head, event, paid.receiptNumber(), title, Optional.of(member));
        paper.pair(paid.kind().title(), paid.amount().toString());
        return footed(paper, paid.receiptNumber(), false);
    }

    /** The slip for goods handed in to be sold. */
    public List<String> consignmentReceived(
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
        return footed(paper, received.receiptNumber(), false);
    }

    /** The slip for money paid out to a consignor. */
    public List<String> consignorPaid(
            ReceiptHead head, Event event, ConsignorPaid paid, MemberOnReceipt member) {
        String title = Texts.of("receipt.consignor");
        Paper paper = headed(head, event, paid.receiptNumber(), title, Optional.of(member));
        paper.pair(Texts.of("receipt.paid-out"), paid.amount().toString());
        paper.blank();
        paper.left(Texts.of("receipt.signature"));
        return footed(paper, paid.receiptNumber(), false);
    }

    /** The slip for what a member paid off. */
    public List<String> creditPaid(
            ReceiptHead head, Event event, CreditPaid paid, MemberOnReceipt member) {
        String title = Texts.of("receipt.credit-paid");
        Paper paper = headed(head, event, paid.receiptNumber(), title, Optional.of(member));
        paper.pair(Texts.of("receipt.paid-in"), paid.amount().toString());
        return footed(paper, paid.receiptNumber(), false);
    }

    /** The slip for cash put into the drawer or taken out. */
    public List<String> cashMoved(ReceiptHead head, Event event, CashMoved moved) {
        String title = Texts.of("receipt.cash-moved");
        Paper paper = headed(head, event, moved.receiptNumber(), title, Optional.empty());
        paper.pair(Texts.of("cash-purpose." + moved.purpose()), moved.amount().toString());
        paper.left(moved.approval().reason());
        paper.blank();
        paper.left(Texts.of("receipt.signature"));
        return footed(paper, moved.receiptNumber(), false);
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
            paper.centred(title);
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
        paper.centred(outlet.cooperativeName());
        paper.centred(outlet.legalNumber());
        paper.centred(outlet.name());
        paper.centred(outlet.address());
    }

    private static void lines(Paper paper, Ticket ticket) {
        for (SaleLine line : ticket.lines()) {
            paper.left(line.name());
            paper.pair(
                    "  " + line.quantity() + " " + line.unit() + " x " + line.unitPrice().digits(),
                    line.amount().digits());
        }
        paper.rule();
        if (!ticket.rounding().isZero()) {
            paper.pair(Texts.of("receipt.sum"), ticket.total().digits());
            paper.pair(Texts.of("receipt.rounding"), ticket.rounding().digits());
        }
        paper.pair(Texts.of("receipt.total"), ticket.payable().toString());
    }

    private static void paid(Paper paper, Tender tender) {
        switch (tender) {
            case Tender.Cash cash -> {
                paper.pair(labelOf(cash), cash.handed().digits());
                paper.pair(Texts.of("receipt.change"), cash.change().digits());
            }
            case Tender other -> {
                String label = labelOf(other);
                paper.pair(label, other.amount().digits());
                if (!other.reference().isBlank()) {
                    paper.pair(Texts.of("receipt.reference", label), other.reference());
                }
            }
        }
    }

    private static String labelOf(Tender tender) {
        return tender instanceof Tender.SocialCard social
                ? social.card()
                : Texts.of("tender." + tender.type().name());
    }

    private static void paidBack(Paper paper, Tender tender) {
        String label =
                tender instanceof Tender.MemberCredit
                        ? Texts.of("receipt.credit-back")
                        : Texts.of("receipt.cash-back");
        paper.pair(label, tender.amount().digits());
    }

    private static void memberFigures(Paper paper, MemberOnReceipt member, Rupiah saving) {
        paper.rule();
        paper.pair(Texts.of("receipt.purchases"), member.purchasesThisYear().toString());
        if (saving.isPositive()) {
            paper.pair(Texts.of("receipt.saving"), saving.toString());
        }
    }

    private static List<String> footed(Paper paper, String number, boolean thanks) {
        paper.rule();
        if (thanks) {
            paper.centred(Texts.of("receipt.thanks"));
            paper.centred(Texts.of("receipt.motto"));
        }
        paper.centred(Texts.of("receipt.end", number));
        return paper.lines();
    }
}
