package id.gerai.ledger.posting;

import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.journal.JournalDraft;
import id.gerai.ledger.journal.JournalKind;

/** What is done in the office, one rule an act. */
final class OfficePosting {
    private OfficePosting() {}

    static JournalDraft of(OfficeAct act) {
        return switch (act) {
            case MemberAct it -> MemberPosting.of(it);
            case TradeAct it -> TradePosting.of(it);
            case BooksAct it -> BooksPosting.of(it);
            case SurplusAct it -> SurplusPosting.of(it);
        };
    }

    static JournalDraft draft(OfficeAct act, JournalKind kind, String description) {
        return Journal.draft(act.id(), kind, act.date(), description);
    }
}
