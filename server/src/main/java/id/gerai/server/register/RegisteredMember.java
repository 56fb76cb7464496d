package id.gerai.server.register;

import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.member.MovementKind;
import id.gerai.ledger.member.Sex;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the book as of a day.
 *
 * @param appliedOn the day they came into the register
 * @param admittedOn empty for a candidate
 * @param end empty while the membership lasts
 * @param movements the numbers of what happened to the membership
 */
record RegisteredMember(
        String number,
        String name,
        String birthPlace,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        String occupation,
        String address,
        MemberType type,
        LocalDate appliedOn,
        Optional<LocalDate> admittedOn,
        Optional<End> end,
        String movements) {

    /** How it ended. */
    record End(MovementKind kind, LocalDate on, String reason) {}

    boolean lasts() {
        return end.isEmpty();
    }

    boolean isMember() {
        return admittedOn.isPresent();
    }
}
