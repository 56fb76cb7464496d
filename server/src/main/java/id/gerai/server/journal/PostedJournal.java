package id.gerai.server.journal;

import id.gerai.ledger.journal.Journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A journal as it stands in the books.
 *
 * @param occurredOn the day it happened, where that lay in a closed period
 * @param attachment where the paper behind it is kept; empty for none
 * @param reversedBy the journal that takes it back
 * @param fromTill true for what a till reported
 */
public record PostedJournal(
        Journal journal,
        Optional<LocalDate> occurredOn,
        String attachment,
        Instant recordedAt,
        Optional<UUID> reversedBy,
        boolean fromTill) {}
