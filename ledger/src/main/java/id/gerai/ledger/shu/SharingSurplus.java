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
        requireCountable("capital", members, MemberWeights::capital);
        policy.bases().forEach(base -> requireCountable(base, members, m -> m.volume(base)));
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
        Shared capital = shared(memberSide.parts.getFirst(), MemberWeights::capital);
        List<Shared> patronage =
                memberSide.parts.subList(1, 1 + bases).stream()
                        .map(part -> shared(part, member -> member.volume(part.name())))
                        .toList();
        List<Fund> memberFunds = memberSide.parts.subList(1 + bases, memberSide.parts.size());

        List<Pool> pools = patronage.stream().map(Shared::pool).toList();
        return new SurplusAllocation(
                surplus,
                village,
                combined(memberFunds, otherSide.parts),
                capital.pool,
                pools,
                memberShares(capital.parts, patronage.stream().map(Shared::parts).toList()),
                Rupiah.of(memberSide.remainder + otherSide.remainder)
                        .plus(leftOf(capital))
                        .plus(Rupiah.sum(patronage.stream().map(SharingSurplus::leftOf).toList())),
                notes(surplus, capital.pool, pools));
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

    /** A pool and its parts, in the order of the member numbers, which decides ties. */
    private record Shared(Pool pool, Apportionment parts) {}

    private Shared shared(Fund part, Function<MemberWeights, Rupiah> weight) {
        long[] weights = new long[byNumber.length];
        long sum = 0;
        for (int rank = 0; rank < weights.length; rank++) {
            weights[rank] = weight.apply(members.get(byNumber[rank])).amount();
            sum = Math.addExact(sum, weights[rank]);
        }
        return new Shared(
                new Pool(part.name(), part.amount(), Rupiah.of(sum)),
                apportion(part.amount(), weights));
    }

    private static Rupiah leftOf(Shared shared) {
        return Rupiah.of(shared.parts.remainder());
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

    private static void requireCountable(
            String name, List<MemberWeights> members, Function<MemberWeights, Rupiah> weight) {
        long sum = 0;
        for (MemberWeights member : members) {
            sum += weight.apply(member).amount();
            if (sum < 0) {
                throw new IllegalArgumentException(
                        "The weights of all members in '%s' exceed %d"
                                .formatted(name, Long.MAX_VALUE));
            }
        }
    }

    private static void requireKnownBases(SurplusPolicy policy, List<MemberWeights> members) {
        Set<String> bases = new HashSet<>(policy.bases());
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
