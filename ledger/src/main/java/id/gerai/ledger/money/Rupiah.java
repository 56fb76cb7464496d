package id.gerai.ledger.money;

import java.util.Collection;

/**
 * An amount of Indonesian money in whole rupiah; negative where money is owed or taken back.
 *
 * <p>Sen have not circulated for decades and no rule of a cooperative needs them. Arithmetic that
 * leaves the range of a {@code long} throws {@link ArithmeticException} instead of wrapping.
 *
 * @param amount whole rupiah
 */
public record Rupiah(long amount) implements Comparable<Rupiah> {
    public static final Rupiah ZERO = new Rupiah(0);

    /** The given number of whole rupiah. */
    public static Rupiah of(long amount) {
        return amount == 0 ? ZERO : new Rupiah(amount);
    }

    /** The sum of all amounts; zero for none. */
    public static Rupiah sum(Collection<Rupiah> amounts) {
        return amounts.stream().reduce(ZERO, Rupiah::plus);
    }

    public Rupiah plus(Rupiah other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public Rupiah times(long factor) {
        return of(Math.multiplyExact(amount, factor));
    }

    public Rupiah negated() {
        return of(Math.negateExact(amount));
    }

    public Rupiah min(Rupiah other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rupiah max(Rupiah other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isLessThan(Rupiah other) {
        return amount < other.amount;
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /** The digits alone, grouped by points: {@code 47.500}, {@code -1.000}. */
    public String digits() {
        return String.format(java.util.Locale.ROOT, "%,d", amount).replace(',', '.');
    }

    /** As people write it (KBBI): {@code Rp47.500}, {@code -Rp1.000}. */
    @Override
    public String toString() {
        return isNegative() ? "-Rp" + digits().substring(1) : "Rp" + digits();
    }
}
