package id.gerai.terminal.receipt;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.sale.LineDetail;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.text.Texts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The goods of a ticket, what they come to, and how they were paid, as they stand on paper. */
final class TicketLines {
    private final Paper paper;
    private final Function<UUID, Optional<String>> depositors;

    /**
     * @param depositors what to call somebody who pays simpanan with another's ticket
     */
    TicketLines(Paper paper, Function<UUID, Optional<String>> depositors) {
        this.paper = paper;
        this.depositors = depositors;
    }

    /** Everything down to the total. */
    void goods(Ticket ticket) {
        ticket.lines().forEach(this::line);
        for (ShareDeposit deposit : ticket.deposits()) {
            paper.pair(deposit.kind().title(), deposit.amount().digits());
            if (!ticket.member().equals(Optional.of(deposit.member()))) {
                depositors.apply(deposit.member()).ifPresent(paper::indented);
            }
        }
        paper.rule();
        Rupiah off = ticketDiscount(ticket);
        if (!off.isZero() || !ticket.rounding().isZero()) {
            Rupiah before = ticket.total().plus(ticket.deposited()).plus(off);
            paper.pair(Texts.of("receipt.sum"), before.digits());
        }
        if (!off.isZero()) {
            paper.pair(Texts.of("receipt.ticket-discount"), off.negated().digits());
        }
        if (!ticket.rounding().isZero()) {
            paper.pair(Texts.of("receipt.rounding"), ticket.rounding().digits());
        }
        paper.pairLarge(Texts.of("receipt.total"), ticket.payable().toString());
    }

    /** How it was paid. */
    void paid(Ticket ticket) {
        for (Tender tender : ticket.tenders()) {
            if (tender instanceof Tender.Cash cash) {
                paper.pair(labelOf(cash), cash.handed().digits());
                paper.pairBold(Texts.of("receipt.change"), cash.change().digits());
            } else {
                paper.pair(labelOf(tender), tender.amount().digits());
                reference(tender);
            }
        }
    }

    /** How it was paid back. */
    void paidBack(Ticket ticket) {
        for (Tender tender : ticket.tenders()) {
            String label =
                    switch (tender) {
                        case Tender.MemberCredit _ -> Texts.of("receipt.credit-back");
                        case Tender.Cash _ -> Texts.of("receipt.cash-back");
                        default -> labelOf(tender);
                    };
            paper.pairBold(label, tender.amount().digits());
            reference(tender);
        }
    }

    private void line(SaleLine line) {
        paper.left(line.name());
        paper.pair(
                "  " + line.quantity() + " " + line.unit() + " x " + line.unitPrice().digits(),
                line.gross().digits());
        LineDetail detail = line.detail();
        if (!detail.discount().isZero()) {
            paper.pair(
                    "  " + Texts.of("receipt.line-discount"), detail.discount().negated().digits());
        }
        if (detail.basis() != PriceBasis.GENERAL && detail.basis() != PriceBasis.MEMBER) {
            paper.indented(Texts.of("receipt.basis." + detail.basis()));
        }
        if (detail.measure() == Measure.TYPED) {
            paper.indented(Texts.of("receipt.typed"));
        }
        if (!detail.registerReference().isEmpty()) {
            paper.indented(Texts.of("receipt.register-reference", detail.registerReference()));
        }
    }

    private void reference(Tender tender) {
        if (!tender.reference().isBlank()) {
            paper.pair(Texts.of("receipt.reference", labelOf(tender)), tender.reference());
        }
    }

    private static String labelOf(Tender tender) {
        return tender instanceof Tender.SocialCard social
                ? social.card()
                : Texts.of("tender." + tender.type().name());
    }

    private static Rupiah ticketDiscount(Ticket ticket) {
        return Rupiah.sum(
                ticket.lines().stream().map(line -> line.detail().ticketDiscount()).toList());
    }
}
