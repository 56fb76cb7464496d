package id.gerai.ledger.shu;

import id.gerai.ledger.money.Rupiah;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What one member is owed, part by part.
 *
 * @param memberNo unique within the cooperative
 * @param capital share by capital (jasa modal)
 * @param patronage share by base of patronage (jasa usaha), in the order of the policy
 * @param carriedOver from earlier years, not yet paid
 */
public record MemberShare(
        String memberNo,
        Rupiah capital,
        SequencedMap<String, Rupiah> patronage,
        Rupiah carriedOver) {

    public MemberShare {
        patronage = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(patronage));
    }

    /** The member's share of this year's surplus. */
    public Rupiah earned() {
        return capital.plus(Rupiah.sum(patronage.values()));
    }

    /** What the member is owed: this year's share and what earlier years left. */
    public Rupiah total() {
        return earned().plus(carriedOver);
    }
}
