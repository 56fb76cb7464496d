package id.gerai.server.proposal;

import id.gerai.ledger.money.Rupiah;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody proposes.
 *
 * @param id becomes the id of the journal
 * @param date the day it counts for
 * @param cashPlace where money comes from; empty where none moves
 * @param by who proposes it
 * @param note of who decided; empty while nobody has
 */
public record Proposal(
        UUID id,
        Kind kind,
        UUID member,
        Rupiah amount,
        LocalDate date,
        String cashPlace,
        String reason,
        Instant at,
        UUID by,
        State state,
        @Nullable UUID decidedBy,
        String note) {

    /** What can be proposed. Stored by name. */
    public enum Kind {
        SAVINGS_WITHDRAWAL,
        CREDIT_WRITE_OFF
    }

    /** What became of it. Stored by name. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED
    }
}
