package id.gerai.ledger.shu;

import id.gerai.ledger.money.Percent;

/**
 * A named part of one side of the surplus: a fund or a base of patronage.
 *
 * @param name free within the rules of {@link PolicyRefusal}, for example {@code education}
 * @param share of that side
 */
public record Portion(String name, Percent share) {

    /** A part in basis points, 0 to 10,000. */
    public static Portion of(String name, int basisPoints) {
        return new Portion(name, Percent.ofBasisPoints(basisPoints));
    }
}
