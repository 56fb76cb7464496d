package id.gerai.server.member;

import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.member.Sex;
import id.gerai.server.person.PersonService;
import id.gerai.server.person.PersonalData;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a member, as it is sent.
 *
 * @param nik sixteen digits, where known; left out it stays as it is
 * @param type missing for a regular member
 */
@Serdeable
record PersonForm(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 60) String birthPlace,
        @Nullable @PastOrPresent LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable @Size(max = 60) String occupation,
        @Nullable @Size(max = 200) String address,
        @Nullable @Pattern(regexp = "(\\+?\\d{6,15})?") String phone,
        @Nullable String nik,
        @Nullable MemberType type,
        @Nullable @Size(max = 40) String cardBarcode) {

    PersonalData person() {
        return new PersonalData(
                name.strip(),
                text(birthPlace),
                Optional.ofNullable(birthDate),
                Optional.ofNullable(sex),
                text(occupation),
                text(address),
                text(phone),
                PersonService.nik(nik));
    }

    MemberType memberType() {
        return type == null ? MemberType.REGULAR : type;
    }

    String card() {
        return text(cardBarcode);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
