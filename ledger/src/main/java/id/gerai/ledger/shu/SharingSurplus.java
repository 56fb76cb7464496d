package id.gerai.ledger.shu;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shares a year's surplus: village first, then each side into funds and pools, then each pool among
 * the members by weight.
 *
 * <pre>
 * village          = floor(village share × total), taken from the two sides in proportion,
 *                    floor for the non-member side, so the odd rupiah comes from the member side
 * fund             = floor(share × side)
 * member's part    = floor(pool × own weight ÷ weight of all)
 * remainder        = what is left of the total
 * </pre>
 *
 * With {@link Remainder#LARGEST_REMAINDER} what the last two cuts leave is handed out instead.
 */
public final class SharingSurplus {
    private final SurplusPolicy policy;
    private final List<MemberWeights> members;

    /** Positions in the list of members, by ascending member number: who comes first in a tie. */
    private final int[] byNumber;

    private SharingSurplus(SurplusPolicy policy, List<MemberWeights> members) {
        this.policy = policy;
        this.members = members;
        this.byNumber =
                IntStream.range(0, members.size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> members.get(i).memberNo()))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /**
     * The surplus, shared; the same for any order of the members.
     *
     * @throws IllegalArgumentException if the policy is refused for this surplus, if two members
     *     have one number, if a volume has a base the policy does not name, or if the weights of
     *     all members together leave the range of a {@code long}
     */
    public static SurplusOutcome share(
            Surplus surplus, SurplusPolicy policy, List<MemberWeights> members) {
        policy.refusals(surplus).stream()
                .findFirst()
                .ifPresent(
                        found -> {
                            throw new IllegalArgumentException(found.toString());
                        });
        requireKnownBases(policy, members);
        requireDistinctNumbers(members);
        if (!surplus.total().isPositive()) {
            return new NothingToShare(surplus.total());
        }
        return new SharingSurplus(policy, members).allocate(surplus);
    }

    private SurplusAllocation allocate(Surplus surplus) {
        Surplus sides = surplus.withoutLosingSide();
        Rupiah village = policy.villageShare().floorOf(sides.total());
        Rupiah fromNonMembers = portionOf(village, sides.nonMemberSourced(), sides.total());
        Rupiah fromMembers = village.minus(fromNonMembers);

        Split memberSide = split(sides.memberSourced().minus(fromMembers), memberPortions());
        Split otherSide =
                split(
                        sides.nonMemberSourced().minus(fromNonMembers),
                        policy.nonMemberFunds().orElse(List.of()));
        int bases = policy.patronage().size();

        Pool capital =
                pool("capital", memberSide.parts.getFirst().amount(), MemberWeights::capital);
        List<Pool> patronage =
                memberSide.parts.subList(1, 1 + bases).stream()
                        .map(part -> pool(part.name(), part.amount(), m -> m.volume(part.name())))
                        .toList();
        List<Fund> memberFunds = memberSide.parts.subList(1 + bases, memberSide.parts.size());

        Apportionment capitalShares = shares(capital, MemberWeights::capital);
        List<Apportionment> patronageShares =
                patronage.stream().map(p -> shares(p, m -> m.volume(p.name()))).toList();
        Rupiah remainder =
                Rupiah.of(
                        Stream.concat(Stream.of(capitalShares), patronageShares.stream())
                                .mapToLong(Apportionment::remainder)
                                .reduce(
                                        memberSide.remainder + otherSide.remainder,
                                        Math::addExact));
        return new SurplusAllocation(
                surplus,
                village,
                combined(memberFunds, otherSide.parts),
                capital,
                patronage,
                memberShares(capitalShares, patronageShares),
                remainder,
                notes(surplus, capital, patronage));
    }

    /** Capital, then the bases, then the funds: also who comes first in a tie. */
    private List<Portion> memberPortions() {
        List<Portion> portions = new ArrayList<>();
        portions.add(new Portion("capital", policy.capital()));
        portions.addAll(policy.patronage());
        portions.addAll(policy.memberFunds());
        return portions;
    }

    private record Split(List<Fund> parts, long remainder) {}

    private Split split(Rupiah side, List<Portion> portions) {
        Apportionment amounts =
                apportion(
                        side, portions.stream().mapToLong(p -> p.share().basisPoints()).toArray());
        List<Fund> parts =
                IntStream.range(0, portions.size())
                        .mapToObj(
                                i ->
                                        new Fund(
                                                portions.get(i).name(),
                                                Rupiah.of(amounts.shares()[i])))
                        .toList();
        return new Split(parts, amounts.remainder());
    }

    private Apportionment apportion(Rupiah whole, long[] weights) {
        return switch (policy.remainder()) {
            case RESERVE -> Apportionment.byFloor(whole.amount(), weights);
            case LARGEST_REMAINDER -> Apportionment.byLargestRemainder(whole.amount(), weights);
        };
    }

    private static Rupiah portionOf(Rupiah whole, Rupiah part, Rupiah all) {
        return Rupiah.of(Apportionment.floorShare(whole.amount(), part.amount(), all.amount()));
    }

    private Pool pool(String name, Rupiah amount, Function<MemberWeights, Rupiah> weight) {
        try {
            return new Pool(name, amount, Rupiah.sum(members.stream().map(weight).toList()));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The weights of all members in '%s' exceed %d".formatted(name, Long.MAX_VALUE),
                    e);
        }
    }

    /** In the order of the member numbers, which decides ties. */
    private Apportionment shares(Pool pool, Function<MemberWeights, Rupiah> weight) {
        return apportion(
                pool.amount(),
                IntStream.of(byNumber)
                        .mapToLong(i -> weight.apply(members.get(i)).amount())
                        .toArray());
    }

    private List<MemberShare> memberShares(Apportionment capital, List<Apportionment> patronage) {
        MemberShare[] shares = new MemberShare[members.size()];
        for (int rank = 0; rank < byNumber.length; rank++) {
            MemberWeights member = members.get(byNumber[rank]);
            LinkedHashMap<String, Rupiah> byBase = new LinkedHashMap<>();
            for (int base = 0; base < patronage.size(); base++) {
                byBase.put(
                        policy.patronage().get(base).name(),
                        Rupiah.of(patronage.get(base).shares()[rank]));
            }
            shares[byNumber[rank]] =
                    new MemberShare(
                            member.memberNo(),
                            Rupiah.of(capital.shares()[rank]),
                            byBase,
                            member.carriedOver());
        }
        return List.of(shares);
    }

    private static List<Fund> combined(List<Fund> memberSide, List<Fund> otherSide) {
        LinkedHashMap<String, Rupiah> byName = new LinkedHashMap<>();
        Stream.concat(memberSide.stream(), otherSide.stream())
                .forEach(fund -> byName.merge(fund.name(), fund.amount(), Rupiah::plus));
        byName.putIfAbsent(SurplusPolicy.RESERVE, Rupiah.ZERO);
        return byName.entrySet().stream().map(e -> new Fund(e.getKey(), e.getValue())).toList();
    }

    private static List<SharingNote> notes(Surplus surplus, Pool capital, List<Pool> patronage) {
        List<SharingNote> notes = new ArrayList<>();
        if (surplus.memberSourced().isNegative()) {
            notes.add(new SharingNote(SharingNote.Kind.MEMBER_SIDE_WAS_A_LOSS, ""));
        }
        if (surplus.nonMemberSourced().isNegative()) {
            notes.add(new SharingNote(SharingNote.Kind.NON_MEMBER_SIDE_WAS_A_LOSS, ""));
        }
        Stream.concat(Stream.of(capital), patronage.stream())
                .filter(pool -> pool.amount().isPositive() && pool.totalWeight().isZero())
                .map(pool -> new SharingNote(SharingNote.Kind.POOL_WITHOUT_WEIGHT, pool.name()))
                .forEach(notes::add);
        return notes;
    }

    private static void requireKnownBases(SurplusPolicy policy, List<MemberWeights> members) {
        Set<String> bases = Set.copyOf(policy.bases());
        for (MemberWeights member : members) {
            if (!bases.containsAll(member.volumes().keySet())) {
                throw new IllegalArgumentException(
                        "Member %s has volumes %s, the policy knows %s"
                                .formatted(member.memberNo(), member.volumes().keySet(), bases));
            }
        }
    }

    private static void requireDistinctNumbers(List<MemberWeights> members) {
        Set<String> seen = HashSet.newHashSet(members.size());
        for (MemberWeights member : members) {
            if (!seen.add(member.memberNo())) {
                throw new IllegalArgumentException("Two members " + member.memberNo());
            }
        }
    }
}
