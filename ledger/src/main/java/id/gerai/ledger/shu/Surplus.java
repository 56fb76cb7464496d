package id.gerai.ledger.shu;

import id.gerai.ledger.money.Rupiah;

/**
 * The surplus of a closed year after tax, by where it was earned. Either side may be a loss.
 *
 * @param memberSourced from trade with members; the only side members share in
 * @param nonMemberSourced from trade with everybody else
 */
public record Surplus(Rupiah memberSourced, Rupiah nonMemberSourced) {

    /**
     * @throws ArithmeticException if the two sides together leave the range of a {@code long}
     */
    public Surplus {
        memberSourced.plus(nonMemberSourced);
    }

    /** Both sides, in whole rupiah. */
    public static Surplus of(long memberSourced, long nonMemberSourced) {
        return new Surplus(Rupiah.of(memberSourced), Rupiah.of(nonMemberSourced));
    }

    /** Both sides together: what there is to share. */
    public Rupiah total() {
        return memberSourced.plus(nonMemberSourced);
    }

    /** With a losing side at zero and what is left of the whole on the other side. */
    Surplus withoutLosingSide() {
        if (memberSourced.isNegative()) {
            return new Surplus(Rupiah.ZERO, total());
        }
        if (nonMemberSourced.isNegative()) {
            return new Surplus(total(), Rupiah.ZERO);
        }
        return this;
    }
}
