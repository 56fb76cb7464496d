package id.gerai.server.outlet;

import id.gerai.ledger.event.Event;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.UUID;

/**
 * A till as stored.
 *
 * @param succeedsTerminalId the identity whose chain it goes on with
 * @param firstSequence number of its first event; 1 but for a successor
 * @param firstPrevious the hash that its first event names
 * @param contiguousSequence up to where everything from it is here
 * @param headHash of the event there
 */
@MappedEntity("terminal")
record Terminal(
        UUID cooperativeId,
        @Id UUID terminalId,
        UUID outletId,
        String code,
        byte[] publicKey,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        @Nullable UUID succeedsTerminalId,
        long firstSequence,
        String firstPrevious,
        long contiguousSequence,
        String headHash) {

    /** One that has joined and sent nothing. */
    static Terminal joining(EnrolmentCode code, UUID id, byte[] publicKey, Instant now) {
        return new Terminal(
                code.cooperativeId(),
                id,
                code.outletId(),
                code.terminalCode(),
                publicKey,
                now,
                null,
                null,
                1,
                Event.GENESIS_HASH,
                0,
                Event.GENESIS_HASH);
    }

    /** The same, going on behind the last event that it has in common with another identity. */
    Terminal succeeding(Succession succession) {
        return new Terminal(
                cooperativeId,
                terminalId,
                outletId,
                code,
                publicKey,
                enrolledAt,
                revokedAt,
                succession.terminal(),
                succession.sequence() + 1,
                succession.hash(),
                succession.sequence(),
                succession.hash());
    }
}
