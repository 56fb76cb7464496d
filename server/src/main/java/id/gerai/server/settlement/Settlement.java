package id.gerai.server.settlement;

import id.gerai.ledger.member.MovementKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A settlement as it stands.
 *
 * @param number within the cooperative
 * @param claims what the cooperative owed, each above zero
 * @param debt what the member owed
 * @param setOff the part of the debt that is set against the claims
 * @param payout what is to be paid out
 * @param reviewed empty while nobody has
 * @param posted empty while it is not posted
 */
record Settlement(
        UUID id,
        long number,
        UUID member,
        String memberNumber,
        String memberName,
        MovementKind kind,
        LocalDate endedOn,
        String reason,
        String decision,
        SettlementState state,
        String fingerprint,
        List<AccountAmount> claims,
        Rupiah debt,
        Rupiah setOff,
        Rupiah payout,
        List<Part> parts,
        Signed drafted,
        Optional<Signed> reviewed,
        Optional<Signed> posted) {

    /** Who did something. */
    record Signed(UUID by, String name) {}

    /**
     * What somebody is paid.
     *
     * @param position from 1
     * @param relation of an heir; empty for who had been the member
     * @param paid so far
     */
    record Part(
            int position, String name, String relation, int shareBp, Rupiah amount, Rupiah paid) {
        Rupiah due() {
            return amount.minus(paid);
        }
    }

    /** What stays owed because the claims did not reach. */
    Rupiah stillOwed() {
        return debt.minus(setOff);
    }
}
