package id.gerai.ledger.shu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What holds for any surplus, policy and members; the seed stands in the message of a failure. */
class SharingSurplusPropertiesTest {
    private static final int CASES = 400;
    private static final long LARGEST = 1L << 62;

    private record Case(
            String name, Surplus surplus, SurplusPolicy policy, List<MemberWeights> members) {
        SurplusAllocation allocation() {
            return share(members);
        }

        SurplusAllocation share(List<MemberWeights> others) {
            return (SurplusAllocation) SharingSurplus.share(surplus, policy, others);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingSharedSumsToTheSurplus(Remainder remainder) {
        for (Case c : cases(remainder)) {
            SurplusAllocation a = c.allocation();
            BigInteger out =
                    sum(a.shares().stream().map(MemberShare::earned).toList())
                            .add(sum(a.funds().stream().map(Fund::amount).toList()))
                            .add(sum(List.of(a.village(), a.remainder())));
            assertEquals(sum(List.of(c.surplus.total())), out, c.name);
            a.patronage().forEach(pool -> assertPoolIsShared(c, a, pool));
        }
    }

    private static void assertPoolIsShared(Case c, SurplusAllocation a, Pool pool) {
        BigInteger shared =
                sum(a.shares().stream().map(s -> s.patronage().get(pool.name())).toList());
        BigInteger left = sum(List.of(pool.amount())).subtract(shared);
        if (!pool.totalWeight().isZero()) {
            int most = c.policy.remainder() == Remainder.RESERVE ? c.members.size() - 1 : 0;
            assertTrue(left.signum() >= 0 && left.intValueExact() <= most, c.name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPartIsWithinOneRupiahOfTheExactOne(Remainder remainder) {
        for (Case c : cases(remainder)) {
            SurplusAllocation a = c.allocation();
            for (int i = 0; i < c.members.size(); i++) {
                for (Pool pool : a.patronage()) {
                    Rupiah part = a.shares().get(i).patronage().get(pool.name());
                    BigInteger floor = exactFloor(pool, c.members.get(i).volume(pool.name()));
                    BigInteger over = sum(List.of(part)).subtract(floor);
                    assertTrue(over.signum() >= 0 && over.intValueExact() <= 1, c.name);
                    assertTrue(remainder != Remainder.RESERVE || over.signum() == 0, c.name);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfMembersChangesNothing(Remainder remainder) {
        for (Case c : cases(remainder)) {
            List<MemberWeights> shuffled = new ArrayList<>(c.members);
            Collections.shuffle(shuffled, new Random(1));
            assertEquals(byNumber(c.allocation()), byNumber(c.share(shuffled)), c.name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doublingEveryWeightChangesNothing(Remainder remainder) {
        for (Case c : cases(remainder)) {
            List<MemberWeights> doubled = c.members.stream().map(m -> scaled(m, 2)).toList();
            assertEquals(byNumber(c.allocation()), byNumber(c.share(doubled)), c.name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMemberWithoutWeightChangesNothingAndReceivesNothing(Remainder remainder) {
        for (Case c : cases(remainder)) {
            List<MemberWeights> more = new ArrayList<>(c.members);
            more.addFirst(new MemberWeights("0000", Rupiah.ZERO, Map.of(), Rupiah.ZERO));
            Map<String, MemberShare> with = byNumber(c.share(more));
            assertEquals(Rupiah.ZERO, with.remove("0000").total(), c.name);
            assertEquals(byNumber(c.allocation()), with, c.name);
        }
    }

    private static Map<String, MemberShare> byNumber(SurplusAllocation allocation) {
        return allocation.shares().stream()
                .collect(Collectors.toMap(MemberShare::memberNo, Function.identity()));
    }

    private static MemberWeights scaled(MemberWeights m, long factor) {
        return new MemberWeights(
                m.memberNo(),
                m.capital().times(factor),
                m.volumes().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, e -> e.getValue().times(factor))),
                m.carriedOver());
    }

    private static BigInteger exactFloor(Pool pool, Rupiah weight) {
        return pool.totalWeight().isZero()
                ? BigInteger.ZERO
                : BigInteger.valueOf(pool.amount().amount())
                        .multiply(BigInteger.valueOf(weight.amount()))
                        .divide(BigInteger.valueOf(pool.totalWeight().amount()));
    }

    private static BigInteger sum(List<Rupiah> amounts) {
        return amounts.stream()
                .map(amount -> BigInteger.valueOf(amount.amount()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Case> cases(Remainder remainder) {
        return IntStream.range(0, CASES).mapToObj(seed -> random(seed, remainder)).toList();
    }

    /** Surpluses up to 2^62, weights up to a sum of 2^61 so that they can be doubled. */
    private static Case random(int seed, Remainder remainder) {
        Random random = new Random(seed);
        long total = 1 + amountBelow(random, LARGEST);
        long others = random.nextBoolean() ? 0 : amountBelow(random, total);
        int points = random.nextInt(5_000);
        int second = random.nextInt(3_000);
        SurplusPolicy policy =
                new SurplusPolicy(
                        Percent.ofBasisPoints(random.nextInt(3) * 1_000),
                        Percent.ofBasisPoints(points),
                        List.of(Portion.of("purchases", second), Portion.of("harvest", 1_111)),
                        List.of(Portion.of("reserve", 8_889 - points - second)),
                        Optional.of(
                                List.of(Portion.of("social", 3_333), Portion.of("board", 6_667))),
                        remainder);
        int members = 1 + random.nextInt(40);
        return new Case(
                "seed " + seed,
                Surplus.of(total - others, others),
                policy,
                IntStream.range(0, members)
                        .mapToObj(i -> member(random, i, (1L << 61) / members))
                        .toList());
    }

    private static MemberWeights member(Random random, int number, long bound) {
        return new MemberWeights(
                "%04d".formatted(number + 1),
                Rupiah.of(amountBelow(random, bound)),
                Map.of(
                        "purchases", Rupiah.of(amountBelow(random, bound)),
                        "harvest", Rupiah.of(random.nextInt(3) == 0 ? 1 : 0)),
                Rupiah.of(random.nextInt(1_000)));
    }

    /** Of any magnitude, small as likely as large, and often zero. */
    private static long amountBelow(Random random, long bound) {
        long magnitude = 1L << random.nextInt(Math.max(1, 63 - Long.numberOfLeadingZeros(bound)));
        return random.nextInt(6) == 0 ? 0 : random.nextLong(Math.min(bound, magnitude * 2));
    }
}
