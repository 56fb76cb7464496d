package id.gerai.ledger.savings;

import id.gerai.ledger.money.Rupiah;

/**
 * Simpanan pokok of one member: the same for everybody, paid once on entry, in instalments where
 * that is easier. Whoever has paid less than all of it is a candidate (domain §1.4).
 *
 * @param required what everybody pays; zero where the cooperative has not said
 * @param paid so far
 */
public record PrincipalShare(Rupiah required, Rupiah paid) {

    /** True where the cooperative has said how much it is. */
    public boolean isSet() {
        return required.isPositive();
    }

    /** What is still to pay; zero or more. */
    public Rupiah remaining() {
        return required.minus(paid).max(Rupiah.ZERO);
    }

    /** True once all of it is paid; never where nobody said how much that is. */
    public boolean isWhole() {
        return isSet() && remaining().isZero();
    }

    /** True where an amount is not more than is left to pay, or nobody said how much that is. */
    public boolean hasRoomFor(Rupiah amount) {
        return !isSet() || !remaining().isLessThan(amount);
    }

    /** With so much more paid. */
    public PrincipalShare plus(Rupiah amount) {
        return new PrincipalShare(required, paid.plus(amount));
    }
}
