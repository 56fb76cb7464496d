package id.gerai.ledger.sale;

import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;

import java.util.ArrayList;
import java.util.List;

/**
 * A payment as it is being made, in one way or several. Only what is left for coins and notes at
 * the end is rounded, once. Immutable; each act gives a new one.
 *
 * @param due what is to pay before rounding; zero or more
 * @param rounding of cash
 * @param tenders so far
 */
public record Settlement(Rupiah due, CashRounding rounding, List<Tender> tenders) {
    public Settlement {
        tenders = List.copyOf(tenders);
    }

    /** What is left to pay without coins; zero where cash has settled it. */
    public Rupiah remaining() {
        return isSettled() ? Rupiah.ZERO : due.minus(paid());
    }

    /** What is left to pay in coins and notes. */
    public Rupiah remainingInCash() {
        return remaining().plus(rounding.adjustmentOf(remaining()));
    }

    /** True once everything is paid, or what is left is too little for any coin. */
    public boolean isSettled() {
        Rupiah open = due.minus(paid());
        boolean coinsMayEndIt = tenders.isEmpty() || tenders.getLast() instanceof Tender.Cash;
        return !open.isPositive()
                || coinsMayEndIt && open.plus(rounding.adjustmentOf(open)).isZero();
    }

    /**
     * With so much handed over in cash: all that is left where it suffices, otherwise a part.
     *
     * @param handed above zero
     */
    public Settlement withCash(Rupiah handed) {
        Rupiah taken = handed.min(remainingInCash());
        return with(new Tender.Cash(taken, handed));
    }

    /**
     * With one tender more.
     *
     * @throws IllegalArgumentException if it is more than is left
     */
    public Settlement with(Tender tender) {
        boolean cash = tender instanceof Tender.Cash;
        if ((cash ? remainingInCash() : remaining()).isLessThan(tender.amount())) {
            throw new IllegalArgumentException(
                    "%s is more than the %s left".formatted(tender.amount(), remaining()));
        }
        List<Tender> next = new ArrayList<>(tenders);
        next.add(tender);
        return new Settlement(due, rounding, next);
    }

    /** Without the tender of the given index. */
    public Settlement without(int index) {
        List<Tender> next = new ArrayList<>(tenders);
        next.remove(index);
        return new Settlement(due, rounding, next);
    }

    /** What rounding added; negative in the buyer's favour. */
    public Rupiah adjustment() {
        return isSettled() ? paid().minus(due) : Rupiah.ZERO;
    }

    private Rupiah paid() {
        return Rupiah.sum(tenders.stream().map(Tender::amount).toList());
    }
}
