package id.gerai.ledger.journal;

/** What gave rise to a journal. Stored by name: constants are never renamed. */
public enum JournalKind {
    OPENING,
    SHIFT,
    SALE,
    SALES_RETURN,
    SHARE_CAPITAL,
    SAVINGS,
    MEMBER_EXIT,
    CREDIT_PAYMENT,
    CREDIT_LOSS,
    CONSIGNMENT_PAYOUT,
    PURCHASE,
    EXPENSE,
    TAX,
    CASH_TRANSFER,
    QRIS_SETTLEMENT,
    FIXED_ASSET,
    DEPRECIATION,
    MANUAL,
    RECURRING,
    CLOSING,
    /** Takes a closing back; stands in period 13 beside it. */
    REOPENING,
    SURPLUS_DISTRIBUTION,
    CLEARING,
    REVERSAL;

    /** True where it stands behind the twelve months, in period 13. */
    public boolean isYearEnd() {
        return this == CLOSING || this == REOPENING;
    }
}
