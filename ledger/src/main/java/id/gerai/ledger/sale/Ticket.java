package id.gerai.ledger.sale;

import id.gerai.ledger.access.Approval;
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
 * @param lines the goods
 * @param rounding added to the total for cash; negative in the buyer's favour
 * @param tenders summing to the payable amount; empty only where nothing is to pay
 * @param deposits simpanan collected with the sale
 * @param identity of a buyer who showed a NIK
 * @param approvals of what was out of the ordinary
 */
public record Ticket(
        Optional<UUID> member,
        List<SaleLine> lines,
        Rupiah rounding,
        List<Tender> tenders,
        List<ShareDeposit> deposits,
        Optional<BuyerIdentity> identity,
        List<Approval> approvals) {
    /**
     * @throws IllegalArgumentException if there is nothing on it, if the tenders do not come to the
     *     payable amount, or if a member's account is touched and there is no member
     */
    public Ticket {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
        deposits = List.copyOf(deposits);
        approvals = List.copyOf(approvals);
        if (lines.isEmpty() && deposits.isEmpty()) {
            throw new IllegalArgumentException("A ticket needs at least one line");
        }
        Rupiah payable = totalOf(lines).plus(deposited(deposits)).plus(rounding);
        Rupiah paid = Rupiah.sum(tenders.stream().map(Tender::amount).toList());
        if (!paid.equals(payable)) {
            throw new IllegalArgumentException(
                    "Tenders come to %s, but %s is to pay".formatted(paid, payable));
        }
        if (member.isEmpty() && tenders.stream().anyMatch(it -> it.type().needsMember())) {
            throw new IllegalArgumentException("A member's account needs a member");
        }
    }

    /** Of goods alone, with nothing out of the ordinary. */
    public Ticket(
            Optional<UUID> member, List<SaleLine> lines, Rupiah rounding, List<Tender> tenders) {
        this(member, lines, rounding, tenders, List.of(), Optional.empty(), List.of());
    }

    /** What the goods come to, before rounding and without deposits. */
    public Rupiah total() {
        return totalOf(lines);
    }

    /** The simpanan collected with the goods. */
    public Rupiah deposited() {
        return deposited(deposits);
    }

    /** What is to pay: goods and deposits with their rounding. */
    public Rupiah payable() {
        return total().plus(deposited()).plus(rounding);
    }

    /** What stays in the drawer. */
    public Rupiah cash() {
        return Rupiah.sum(
                tenders.stream()
                        .filter(Tender.Cash.class::isInstance)
                        .map(Tender::amount)
                        .toList());
    }

    /** What is given back in coins and notes. */
    public Rupiah change() {
        return Rupiah.sum(
                tenders.stream()
                        .filter(Tender.Cash.class::isInstance)
                        .map(tender -> ((Tender.Cash) tender).change())
                        .toList());
    }

    /** What the buyer saved against the general price. */
    public Rupiah saving() {
        return Rupiah.sum(lines.stream().map(SaleLine::saving).toList());
    }

    /** All that was taken off. */
    public Rupiah discounts() {
        return Rupiah.sum(lines.stream().map(line -> line.detail().discounts()).toList());
    }

    private static Rupiah totalOf(List<SaleLine> lines) {
        return Rupiah.sum(lines.stream().map(SaleLine::amount).toList());
    }

    private static Rupiah deposited(List<ShareDeposit> deposits) {
        return Rupiah.sum(deposits.stream().map(ShareDeposit::amount).toList());
    }
}
