package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A membership as it stood when it was read.
 *
 * @param person whose it is
 * @param leftOn empty while it lasts
 * @param mergedInto where it turned out to be another entry, the membership that stays
 */
public record Membership(
        UUID id,
        String number,
        UUID person,
        MemberStatus status,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn,
        Optional<UUID> mergedInto) {}
