package id.gerai.server.journal;

import id.gerai.ledger.journal.Journal;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A journal with the day and year it is posted into.
 *
 * @param date mostly the journal's own; today where its year is closed
 * @param by who did it in the office; null for a till's event
 */
public record Posting(Journal journal, LocalDate date, int year, @Nullable UUID by) {}
