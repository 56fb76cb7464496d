package id.gerai.server.member;

import id.gerai.ledger.member.MovementKind;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that happened to a membership.
 *
 * @param decision where it was decided on paper; empty for none
 * @param other of a merger, the membership that stays
 * @param by who recorded it; null for a till's event
 */
record Movement(
        UUID member,
        MovementKind kind,
        LocalDate on,
        String reason,
        String decision,
        @Nullable UUID other,
        @Nullable UUID by) {

    /** One that needs no reason. */
    static Movement plain(UUID member, MovementKind kind, LocalDate on, @Nullable UUID by) {
        return new Movement(member, kind, on, "", "", null, by);
    }
}
