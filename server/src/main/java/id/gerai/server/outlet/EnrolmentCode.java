package id.gerai.server.outlet;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A one-time code with which a till joins an outlet, as stored: only its hash.
 *
 * @param lostKeyTerminalId the till whose key is lost: the code is for that one only, which goes on
 *     with it without the signature of that key; null for any other code
 * @param lostKeyReason how the key was lost; null for any other code
 */
@MappedEntity("enrolment_code")
record EnrolmentCode(
        UUID cooperativeId,
        @Id UUID enrolmentId,
        UUID outletId,
        String codeHash,
        String terminalCode,
        Instant expiresAt,
        UUID issuedBy,
        @Nullable UUID lostKeyTerminalId,
        @Nullable String lostKeyReason) {

    /** True where the code is for one till only, and not for the one that claims it. */
    boolean isForAnotherThan(Optional<Succession> claim) {
        return lostKeyTerminalId != null
                && claim.filter(it -> it.terminal().equals(lostKeyTerminalId)).isEmpty();
    }

    /** True where a manager answered for the till in the place of its key. */
    boolean isForLostKey() {
        return lostKeyTerminalId != null;
    }
}
