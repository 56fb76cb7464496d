package id.gerai.server.savings;

import id.gerai.ledger.member.MemberStatus;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A member as lists of amounts name them.
 *
 * @param leftOn empty while a member
 */
public record MemberHead(
        UUID id,
        String number,
        String name,
        MemberStatus status,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn) {}
