package id.gerai.server.journal;

import id.gerai.ledger.journal.Journal;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A journal with the day and year it is posted into.
 *
 * @param date mostly the journal's own; today where its period is closed
 * @param by who did it in the office; null for a till's event
 * @param attachment where the paper behind it is kept; empty for none
 */
public record Posting(
        Journal journal, LocalDate date, int year, @Nullable UUID by, String attachment) {

    /** Without a paper behind it that the books know of. */
    public Posting(Journal journal, LocalDate date, int year, @Nullable UUID by) {
        this(journal, date, year, by, "");
    }

    /** The day it happened, where it is posted on another. */
    Optional<LocalDate> occurredOn() {
        return Optional.of(journal.postingDate()).filter(day -> !day.equals(date));
    }
}
