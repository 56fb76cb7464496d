package id.gerai.ledger.shu;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long it takes to share a surplus among 10,000 members by capital and two bases. Prints the
 * median of each variant; the target is below 20 ms.
 */
final class SharingSurplusBench {
    private static final int MEMBERS = 10_000;
    private static final int ROUNDS = 201;

    private SharingSurplusBench() {}

    public static void main(String[] args) {
        for (Remainder remainder : Remainder.values()) {
            print("rupiah of a village, " + remainder, remainder, 50_000_000L, 1L << 24);
            print("products beyond 64 bits, " + remainder, remainder, 1L << 60, 1L << 48);
        }
    }

    private static void print(String name, Remainder remainder, long surplus, long bound) {
        SurplusPolicy policy = policy(remainder);
        List<MemberWeights> members = members(bound);
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            SharingSurplus.share(Surplus.of(surplus, surplus / 3), policy, members);
            nanos[round] = System.nanoTime() - start;
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        System.out.printf(
                "%-45s first %,8d us, median %,8d us, slowest %,8d us%n",
                name, first / 1000, nanos[ROUNDS / 2] / 1000, nanos[ROUNDS - 1] / 1000);
    }

    private static SurplusPolicy policy(Remainder remainder) {
        return new SurplusPolicy(
                Percent.ofBasisPoints(2_000),
                Percent.ofBasisPoints(2_000),
                List.of(Portion.of("purchases", 2_500), Portion.of("harvest", 1_500)),
                List.of(Portion.of("reserve", 4_000)),
                Optional.of(List.of(Portion.of("reserve", 10_000))),
                remainder);
    }

    private static List<MemberWeights> members(long bound) {
        Random random = new Random(7);
        return IntStream.range(0, MEMBERS)
                .mapToObj(
                        i ->
                                new MemberWeights(
                                        "%05d".formatted(i),
                                        Rupiah.of(random.nextLong(bound)),
                                        Map.of(
                                                "purchases", Rupiah.of(random.nextLong(bound)),
                                                "harvest", Rupiah.of(random.nextLong(bound))),
                                        Rupiah.ZERO))
                .toList();
    }
}
