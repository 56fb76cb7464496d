package id.gerai.ledger.money;

/**
 * A share of a whole in basis points: 10,000 is all of it, 2,500 a quarter.
 *
 * @param basisPoints from 0 to 10,000
 */
public record Percent(int basisPoints) {
    public static final int WHOLE_BASIS_POINTS = 10_000;
    public static final Percent ZERO = new Percent(0);

    public Percent {
        if (basisPoints < 0 || basisPoints > WHOLE_BASIS_POINTS) {
            throw new IllegalArgumentException(
                    "A share must be 0 to 10,000 basis points, not " + basisPoints);
        }
    }

    public static Percent ofBasisPoints(int basisPoints) {
        return new Percent(basisPoints);
    }

    /** This share of a non-negative amount, the fraction of a rupiah cut off. */
    public Rupiah floorOf(Rupiah whole) {
        return Rupiah.of(Apportionment.floorShare(whole.amount(), basisPoints, WHOLE_BASIS_POINTS));
    }

    /** As people write it: {@code 25%}, {@code 2,5%}, {@code 0,25%}. */
    @Override
    public String toString() {
        String whole = Integer.toString(basisPoints / 100);
        String fraction = "%02d".formatted(basisPoints % 100).replaceAll("0+$", "");
        return fraction.isEmpty() ? whole + "%" : whole + "," + fraction + "%";
    }
}
