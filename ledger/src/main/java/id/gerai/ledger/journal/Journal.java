package id.gerai.ledger.journal;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A balanced journal: what one fact means in the books. Never edited; a mistake is reversed by
 * another that links to it.
 *
 * @param id the id of the fact it records, so that a fact is posted once
 * @param kind what gave rise to it
 * @param postingDate the day it counts for; decides its period
 * @param description for people, in Indonesian
 * @param reverses the journal this one takes back
 * @param entries two or more, summing to zero
 */
public record Journal(
        UUID id,
        JournalKind kind,
        LocalDate postingDate,
        String description,
        Optional<UUID> reverses,
        List<Entry> entries) {

    /**
     * @throws UnbalancedJournalException if debits and credits differ
     */
    public Journal {
        entries = List.copyOf(entries);
        Rupiah difference = Rupiah.sum(entries.stream().map(Entry::amount).toList());
        if (!difference.isZero()) {
            throw new UnbalancedJournalException(description, difference);
        }
        if (entries.size() < 2) {
            throw new IllegalArgumentException("A journal needs two entries: " + description);
        }
    }

    /** Starts a journal; see {@link JournalDraft}. */
    public static JournalDraft draft(
            UUID id, JournalKind kind, LocalDate postingDate, String description) {
        return new JournalDraft(id, kind, postingDate, description);
    }

    /**
     * The journal that takes this one back, in a period that is open.
     *
     * @param reversalId a new id
     * @param date the day the mistake is mended, not the day it was made
     * @param reason shown in the books
     */
    public Journal reversal(UUID reversalId, LocalDate date, String reason) {
        return new Journal(
                reversalId,
                JournalKind.REVERSAL,
                date,
                reason,
                Optional.of(id),
                entries.stream().map(Entry::reversed).toList());
    }

    /**
     * The journal that takes closing entries back: on the same day, behind the months as they are.
     *
     * @param reopeningId a new id
     * @param reason shown in the books
     */
    public Journal reopening(UUID reopeningId, String reason) {
        if (kind != JournalKind.CLOSING) {
            throw new IllegalStateException("Bug: %s closes no year".formatted(id));
        }
        Journal opposite = reversal(reopeningId, postingDate, reason);
        return new Journal(
                reopeningId,
                JournalKind.REOPENING,
                postingDate,
                reason,
                opposite.reverses,
                opposite.entries);
    }

    /** The sum of the debit side. */
    public Rupiah total() {
        return Rupiah.sum(entries.stream().map(Entry::debit).toList());
    }
}
