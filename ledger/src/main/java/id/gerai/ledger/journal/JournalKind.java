package id.gerai.ledger.journal;

/** What gave rise to a journal. Stored by name: constants are never renamed. */
public enum JournalKind {
    OPENING,
    SHIFT,
    SALE,
    SALES_RETURN,
    SHARE_CAPITAL,
    CREDIT_PAYMENT,
    CONSIGNMENT_PAYOUT,
    PURCHASE,
    EXPENSE,
    TAX,
    CASH_TRANSFER,
    CLOSING,
    SURPLUS_DISTRIBUTION,
    CLEARING,
    REVERSAL
}
