package id.gerai.ledger.shu;

import id.gerai.ledger.money.Rupiah;

import java.util.Map;

/**
 * What one member brings to the sharing of a year's surplus.
 *
 * @param memberNo unique within the cooperative
 * @param capital the member's capital (Sa), zero or more
 * @param volumes purchases or sales by base of patronage (Va), zero or more; absent counts as zero
 * @param carriedOver share of earlier years not yet paid, zero or more; shown and added, never
 *     weighed
 */
public record MemberWeights(
        String memberNo, Rupiah capital, Map<String, Rupiah> volumes, Rupiah carriedOver) {

    /**
     * @throws IllegalArgumentException if the number is blank or an amount is negative
     */
    public MemberWeights {
        volumes = Map.copyOf(volumes);
        if (memberNo.isBlank() || memberNo.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A member needs a number in printable characters");
        }
        requireNotNegative(memberNo, "capital", capital);
        requireNotNegative(memberNo, "carried over", carriedOver);
        volumes.forEach((base, volume) -> requireNotNegative(memberNo, base, volume));
    }

    Rupiah volume(String base) {
        return volumes.getOrDefault(base, Rupiah.ZERO);
    }

    private static void requireNotNegative(String memberNo, String what, Rupiah amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "Member %s: %s must be zero or more, not %s".formatted(memberNo, what, amount));
        }
    }
}
