/**
 * Balanced journals and their reversal. A journal that does not balance cannot be built. Start at
 * {@link id.gerai.ledger.journal.Journal}.
 */
package id.gerai.ledger.journal;
