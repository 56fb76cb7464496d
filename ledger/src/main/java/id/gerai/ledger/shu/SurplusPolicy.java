package id.gerai.ledger.shu;

import id.gerai.ledger.money.Percent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one year's surplus is to be shared, as the articles of association and the annual meeting
 * decide. A value that may still be wrong: ask {@link #refusals(Surplus)} before using it.
 *
 * @param villageShare of the whole surplus, before anything else
 * @param capital of the member side, shared by capital (jasa modal)
 * @param patronage of the member side, one part for each base (jasa usaha)
 * @param memberFunds of the member side, to funds
 * @param nonMemberFunds of the non-member side; absent where there is no such surplus
 * @param remainder where fractions of a rupiah go
 * @param capitalBasis by what capital is weighed
 */
public record SurplusPolicy(
        Percent villageShare,
        Percent capital,
        List<Portion> patronage,
        List<Portion> memberFunds,
        Optional<List<Portion>> nonMemberFunds,
        Remainder remainder,
        CapitalBasis capitalBasis) {

    /** The fund that every cooperative has (UU 25/1992 art. 41) and that takes what is left. */
    public static final String RESERVE = "reserve";

    /** Names with a meaning of their own on the allocation. */
    private static final Set<String> TAKEN_FOR_FUNDS =
            Set.of("capital", "patronage", "village", "remainder");

    /** Names with a meaning of their own in the list of members. */
    private static final Set<String> TAKEN_FOR_BASES =
            Set.of("member_no", "name", "capital", "carried_over", "total");

    public SurplusPolicy {
        patronage = List.copyOf(patronage);
        memberFunds = List.copyOf(memberFunds);
        nonMemberFunds = nonMemberFunds.map(List::copyOf);
    }

    /** By capital at the year's end, as most articles of association have it. */
    public SurplusPolicy(
            Percent villageShare,
            Percent capital,
            List<Portion> patronage,
            List<Portion> memberFunds,
            Optional<List<Portion>> nonMemberFunds,
            Remainder remainder) {
        this(
                villageShare,
                capital,
                patronage,
                memberFunds,
                nonMemberFunds,
                remainder,
                CapitalBasis.YEAR_END);
    }

    /** The names of the bases of patronage, in order. */
    public List<String> bases() {
        return patronage.stream().map(Portion::name).toList();
    }

    /** Every rule this policy breaks for the given surplus; none where it can be used. */
    public List<PolicyRefusal.Found> refusals(Surplus surplus) {
        List<PolicyRefusal.Found> found = new ArrayList<>();
        checkNames(found, Side.MEMBER, patronage, TAKEN_FOR_BASES);
        checkNames(found, Side.MEMBER, memberFunds, TAKEN_FOR_FUNDS);
        checkSum(found, Side.MEMBER, sumOf(Stream.of(patronage, memberFunds)) + capitalPoints());
        if (nonMemberFunds.isPresent()) {
            checkNames(found, Side.NON_MEMBER, nonMemberFunds.get(), TAKEN_FOR_FUNDS);
            checkSum(found, Side.NON_MEMBER, sumOf(nonMemberFunds.stream()));
        } else if (!surplus.nonMemberSourced().isZero()) {
            found.add(PolicyRefusal.SIDE_MISSING.on(Side.NON_MEMBER, "", 0));
        }
        return List.copyOf(found);
    }

    private int capitalPoints() {
        return capital.basisPoints();
    }

    private static int sumOf(Stream<List<Portion>> portions) {
        return portions.flatMap(List::stream).mapToInt(p -> p.share().basisPoints()).sum();
    }

    private static void checkSum(List<PolicyRefusal.Found> found, Side side, int sum) {
        if (sum != Percent.WHOLE_BASIS_POINTS) {
            found.add(PolicyRefusal.SIDE_NOT_WHOLE.on(side, "", sum));
        }
    }

    private static void checkNames(
            List<PolicyRefusal.Found> found, Side side, List<Portion> portions, Set<String> taken) {
        Set<String> seen = new HashSet<>();
        for (Portion portion : portions) {
            String name = portion.name();
            if (isMalformed(name)) {
                found.add(PolicyRefusal.NAME_MALFORMED.on(side, name, 0));
            } else if (side == Side.NON_MEMBER && isMemberComponent(name)) {
                found.add(PolicyRefusal.MEMBERS_ON_NON_MEMBER_SIDE.on(side, name, 0));
            } else if (taken.contains(name)) {
                found.add(PolicyRefusal.NAME_TAKEN.on(side, name, 0));
            } else if (!seen.add(name)) {
                found.add(PolicyRefusal.NAME_TWICE.on(side, name, 0));
            }
        }
    }

    private static boolean isMemberComponent(String name) {
        return name.equals("capital") || name.equals("patronage");
    }

    /** Names become headings and lines of files, so control characters cannot be part of them. */
    private static boolean isMalformed(String name) {
        return name.isBlank()
                || !name.equals(name.strip())
                || name.chars().anyMatch(Character::isISOControl);
    }
}
