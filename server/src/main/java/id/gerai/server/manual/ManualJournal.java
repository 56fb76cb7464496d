package id.gerai.server.manual;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.Line;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A journal by hand.
 *
 * @param description why, for whoever reads the books
 * @param attachment where the paper behind it is kept
 * @param total of the debit side
 * @param decision why it was rejected; empty where it was not
 */
record ManualJournal(
        UUID id,
        State state,
        LocalDate date,
        String description,
        String attachment,
        Rupiah total,
        UUID writtenBy,
        String decision,
        List<Line> lines) {

    /** How far it has come. Stored by name. */
    enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REJECTED,
        WITHDRAWN;

        boolean isOpen() {
            return this == DRAFT || this == SUBMITTED;
        }
    }
}
