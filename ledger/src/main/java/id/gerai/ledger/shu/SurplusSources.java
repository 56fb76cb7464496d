package id.gerai.ledger.shu;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;

/**
 * Where a year's surplus was earned, from the closed books (after PSAK 27): trade with members,
 * trade with everybody else. Costs that serve both are borne by turnover; other income is not the
 * members'.
 *
 * @param memberTurnover what members bought, own goods and consigned, zero or more
 * @param nonMemberTurnover what everybody else bought, zero or more
 * @param memberMargin sales less cost of sales to members, and commission on what they bought
 * @param nonMemberMargin the same of everybody else
 * @param otherIncome interest, agent fees, cash over, less cash rounding
 * @param sharedCosts expenses and tax, zero or more
 */
public record SurplusSources(
        Rupiah memberTurnover,
        Rupiah nonMemberTurnover,
        Rupiah memberMargin,
        Rupiah nonMemberMargin,
        Rupiah otherIncome,
        Rupiah sharedCosts) {

    /** The surplus by source; the two sides sum to the whole, exactly. */
    public Surplus surplus() {
        Rupiah memberSide = memberMargin.minus(memberCosts());
        Rupiah whole = memberMargin.plus(nonMemberMargin).plus(otherIncome).minus(sharedCosts);
        return new Surplus(memberSide, whole.minus(memberSide));
    }

    /** The members' part of the shared costs by turnover, cut to whole rupiah. */
    private Rupiah memberCosts() {
        long turnover = memberTurnover.plus(nonMemberTurnover).amount();
        if (turnover == 0) {
            return Rupiah.ZERO;
        }
        return Rupiah.of(
                Apportionment.floorShare(sharedCosts.amount(), memberTurnover.amount(), turnover));
    }
}
