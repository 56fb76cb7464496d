package id.gerai.server.person;

import id.gerai.ledger.member.Nik;
import id.gerai.ledger.member.Sex;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the register keeps of a person.
 *
 * @param phone digits; empty where unknown, as are the other texts but the name
 * @param nik where known; where persons are changed, empty leaves the one there is
 */
public record PersonalData(
        String name,
        String birthPlace,
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        String occupation,
        String address,
        String phone,
        Optional<Nik> nik) {

    /** Somebody of whom only this is known. */
    public static PersonalData of(String name, String address, String phone, Optional<Nik> nik) {
        return new PersonalData(
                name, "", Optional.empty(), Optional.empty(), "", address, phone, nik);
    }

    /** With what is not known here taken from another entry of the same person; not the NIK. */
    PersonalData filledFrom(PersonalData other) {
        return new PersonalData(
                name,
                either(birthPlace, other.birthPlace),
                birthDate.or(other::birthDate),
                sex.or(other::sex),
                either(occupation, other.occupation),
                either(address, other.address),
                either(phone, other.phone),
                Optional.empty());
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
