package id.gerai.ledger.journal;

import id.gerai.ledger.money.Rupiah;

/** A journal was built whose debits and credits differ: a bug in a posting rule. */
public final class UnbalancedJournalException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final transient Rupiah difference;

    UnbalancedJournalException(String description, Rupiah difference) {
        super("Bug: the journal '%s' is out of balance by %s".formatted(description, difference));
        this.difference = difference;
    }

    /** Debits less credits. */
    public Rupiah difference() {
        return difference;
    }
}
