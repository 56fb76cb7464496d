package id.gerai.server.recurring;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.period.Recurrence;
import id.gerai.ledger.posting.BooksAct.Line;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The template of a journal that comes again each month.
 *
 * @param total of the debit side
 * @param needsAnother true where its total asked for a second person when it was written
 */
record RecurringJournal(
        UUID id,
        String description,
        String attachment,
        Recurrence recurrence,
        Rupiah total,
        UUID writtenBy,
        boolean needsAnother,
        boolean approved,
        boolean ended,
        List<Line> lines) {

    boolean isRunning() {
        return !ended && (approved || !needsAnother);
    }

    /** The id of a month's journal: the same however often it is asked for. */
    UUID journalOf(YearMonth month) {
        return UUID.nameUUIDFromBytes((id + " " + month).getBytes(StandardCharsets.UTF_8));
    }
}
