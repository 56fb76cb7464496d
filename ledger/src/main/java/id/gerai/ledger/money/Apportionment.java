package id.gerai.ledger.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A total split by weights, exactly: {@code sum(shares) + remainder == total}, always.
 *
 * <p>A share is total × weight ÷ sum of weights, multiplied first and cut to whole rupiah. Products
 * beyond 64 bits are computed exactly. Where the cut rupiah go is said by the method that is
 * called.
 *
 * @param shares one for each weight, in the order of the weights
 * @param remainder what no share received; zero or more, below the number of weights, or the whole
 *     total where all weights are zero
 */
public record Apportionment(long[] shares, long remainder) {

    /** Each share cut to whole rupiah; what was cut stays in the {@link #remainder}. */
    public static Apportionment byFloor(long total, long[] weights) {
        long weightSum = sumOf(total, weights);
        long[] shares = new long[weights.length];
        if (weightSum == 0) {
            return new Apportionment(shares, total);
        }
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = floorShare(total, weights[i], weightSum);
            given += shares[i];
        }
        return new Apportionment(shares, total - given);
    }

    /**
     * As {@link #byFloor}, then one rupiah more to each of the largest cut fractions, the earlier
     * weight first among equals. Nothing remains unless all weights are zero.
     */
    public static Apportionment byLargestRemainder(long total, long[] weights) {
        Apportionment floors = byFloor(total, weights);
        long weightSum = sumOf(total, weights);
        if (floors.remainder == 0 || weightSum == 0) {
            return floors;
        }
        long[] cut = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            cut[i] = cutFraction(total, weights[i], weightSum, floors.shares[i]);
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted((a, b) -> Long.compare(cut[b], cut[a]))
                .limit(floors.remainder)
                .forEach(i -> floors.shares[i]++);
        return new Apportionment(floors.shares, 0);
    }

    /**
     * total × weight ÷ weightSum, cut to a whole number; exact for any {@code long}s.
     *
     * @param total zero or more
     * @param weight zero or more, at most weightSum
     * @param weightSum above zero
     */
    public static long floorShare(long total, long weight, long weightSum) {
        if (total < 0 || weight < 0 || weightSum <= 0 || weight > weightSum) {
            throw new IllegalArgumentException(
                    "Cannot take %d/%d of %d".formatted(weight, weightSum, total));
        }
        long low = total * weight;
        if (Math.multiplyHigh(total, weight) == 0 && low >= 0) {
            return low / weightSum;
        }
        return BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(weightSum))
                .longValueExact();
    }

    /**
     * The numerator of the cut fraction. It is below 2^63, so wrapped products subtract exactly.
     */
    private static long cutFraction(long total, long weight, long weightSum, long share) {
        return total * weight - share * weightSum;
    }

    private static long sumOf(long total, long[] weights) {
        if (total < 0) {
            throw new IllegalArgumentException(
                    "Only a total of zero or more can be split: " + total);
        }
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("A weight must be zero or more: " + weight);
            }
            sum = Math.addExact(sum, weight);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Apportionment(long[] theirs, long rest)
                && Arrays.equals(shares, theirs)
                && remainder == rest;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shares) + Long.hashCode(remainder);
    }

    @Override
    public String toString() {
        return Arrays.toString(shares) + " remainder " + remainder;
    }
}
