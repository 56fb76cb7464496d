package id.gerai.ledger.quantity;

import id.gerai.ledger.money.Rupiah;

/**
 * How much of a product, in thousandths of its unit: 1,250 kg is 1,250 thousandths of a kilogram.
 *
 * @param thousandths negative only for goods that come back
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {
    public static final long UNIT_THOUSANDTHS = 1_000;
    public static final Quantity ZERO = new Quantity(0);
    public static final Quantity ONE = ofUnits(1);

    public static Quantity ofUnits(long units) {
        return new Quantity(Math.multiplyExact(units, UNIT_THOUSANDTHS));
    }

    public static Quantity ofThousandths(long thousandths) {
        return new Quantity(thousandths);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(thousandths, other.thousandths));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(thousandths, other.thousandths));
    }

    /** So many times as much: {@code 2,5} sacks of {@code 25} kg are {@code 62,5} kg; half up. */
    public Quantity times(Quantity count) {
        long millionfold = Math.multiplyExact(thousandths, count.thousandths);
        return new Quantity(Math.floorDiv(Math.addExact(millionfold, 500), UNIT_THOUSANDTHS));
    }

    public boolean isPositive() {
        return thousandths > 0;
    }

    public boolean isWholeUnits() {
        return thousandths % UNIT_THOUSANDTHS == 0;
    }

    /** What this much costs at a price for one unit: whole rupiah, half up. */
    public Rupiah at(Rupiah unitPrice) {
        long thousandfold = Math.multiplyExact(thousandths, unitPrice.amount());
        return Rupiah.of(Math.floorDiv(Math.addExact(thousandfold, 500), UNIT_THOUSANDTHS));
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /** As people write it: {@code 2}, {@code 1,250}. */
    @Override
    public String toString() {
        if (isWholeUnits()) {
            return Long.toString(thousandths / UNIT_THOUSANDTHS);
        }
        String sign = thousandths < 0 ? "-" : "";
        long size = Math.abs(thousandths);
        return "%s%d,%03d".formatted(sign, size / UNIT_THOUSANDTHS, size % UNIT_THOUSANDTHS);
    }
}
