package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.member.Sex;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member as the office sees them.
 *
 * @param nikMasked with the middle hidden; empty where there is none
 * @param leftOn missing while the membership lasts
 */
@Serdeable
public record MemberView(
        UUID id,
        String memberNo,
        String name,
        MemberStatus status,
        MemberType type,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        String occupation,
        String address,
        String phone,
        String nikMasked,
        String cardBarcode) {}
