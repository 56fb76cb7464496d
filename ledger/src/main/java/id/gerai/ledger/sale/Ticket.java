package id.gerai.ledger.sale;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was bought and how it was paid; the same for goods that come back and how they were
 * refunded.
 *
 * @param member the buyer, where known
 * @param lines one or more
 * @param rounding added to the total for cash; negative in the buyer's favour
 * @param tenders summing to the payable amount; empty only where nothing is to pay
 */
public record Ticket(
        Optional<UUID> member, List<SaleLine> lines, Rupiah rounding, List<Tender> tenders) {

    /**
     * @throws IllegalArgumentException if there is no line, if the tenders do not come to the
     *     payable amount, or if credit is given to nobody
     */
    public Ticket {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A ticket needs at least one line");
        }
        Rupiah payable = totalOf(lines).plus(rounding);
        Rupiah paid = Rupiah.sum(tenders.stream().map(Tender::amount).toList());
        if (!paid.equals(payable)) {
            throw new IllegalArgumentException(
                    "Tenders come to %s, but %s is to pay".formatted(paid, payable));
        }
        if (member.isEmpty() && tenders.stream().anyMatch(Tender.MemberCredit.class::isInstance)) {
            throw new IllegalArgumentException("Credit needs a member");
        }
    }

    /** The sum of the lines, before rounding. */
    public Rupiah total() {
        return totalOf(lines);
    }

    /** What is to pay: the total with its rounding. */
    public Rupiah payable() {
        return total().plus(rounding);
    }

    /** What stays in the drawer. */
    public Rupiah cash() {
        return Rupiah.sum(
                tenders.stream()
                        .filter(Tender.Cash.class::isInstance)
                        .map(Tender::amount)
                        .toList());
    }

    /** What the buyer saved against the general price. */
    public Rupiah saving() {
        return Rupiah.sum(lines.stream().map(SaleLine::saving).toList());
    }

    private static Rupiah totalOf(List<SaleLine> lines) {
        return Rupiah.sum(lines.stream().map(SaleLine::amount).toList());
    }
}
