package id.gerai.ledger.shu;

import id.gerai.ledger.money.Rupiah;

import java.util.List;

/**
 * A surplus shared to the last rupiah: {@code village + funds + remainder + what members earned =
 * surplus}, which is checked whenever one is made.
 *
 * @param surplus as it was earned
 * @param village the village's share (PADes)
 * @param funds from both sides by name, in the order of the policy; the reserve is always among
 *     them and does not yet hold the remainder
 * @param capital what members share by capital
 * @param patronage what members share by each base, in the order of the policy
 * @param shares one for each member, in the order given
 * @param remainder fractions of a rupiah and pools nobody has a weight in; goes to the reserve
 * @param notes for the annual meeting
 */
public record SurplusAllocation(
        Surplus surplus,
        Rupiah village,
        List<Fund> funds,
        Pool capital,
        List<Pool> patronage,
        List<MemberShare> shares,
        Rupiah remainder,
        List<SharingNote> notes)
        implements SurplusOutcome {

    public SurplusAllocation {
        funds = List.copyOf(funds);
        patronage = List.copyOf(patronage);
        shares = List.copyOf(shares);
        notes = List.copyOf(notes);
        Rupiah out = village.plus(sumOf(funds)).plus(remainder).plus(earnedBy(shares));
        if (!out.equals(surplus.total())) {
            throw new IllegalStateException(
                    "Bug: %s shared out of a surplus of %s".formatted(out, surplus.total()));
        }
    }

    /** What all funds receive, without the remainder. */
    public Rupiah fundsTotal() {
        return sumOf(funds);
    }

    /** What all members earned this year, without what is carried over. */
    public Rupiah membersTotal() {
        return earnedBy(shares);
    }

    /** What all members are still owed from earlier years. */
    public Rupiah carriedOverTotal() {
        return Rupiah.sum(shares.stream().map(MemberShare::carriedOver).toList());
    }

    /** What the books post to the reserve: its own part and the remainder. */
    public Rupiah reserveWithRemainder() {
        return fund(SurplusPolicy.RESERVE).plus(remainder);
    }

    /** What a fund receives; zero for a fund the policy does not name. */
    public Rupiah fund(String name) {
        return sumOf(funds.stream().filter(fund -> fund.name().equals(name)).toList());
    }

    private static Rupiah sumOf(List<Fund> funds) {
        return Rupiah.sum(funds.stream().map(Fund::amount).toList());
    }

    private static Rupiah earnedBy(List<MemberShare> shares) {
        return Rupiah.sum(shares.stream().map(MemberShare::earned).toList());
    }
}
