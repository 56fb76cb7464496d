package id.gerai.ledger.account;

/** The five classes of the books, by the first digit of the account code. */
public enum AccountType {
    ASSET,
    LIABILITY,
    EQUITY,
    REVENUE,
    EXPENSE;

    /** True where a balance normally stands on the debit side. */
    public boolean isDebitNormal() {
        return this == ASSET || this == EXPENSE;
    }

    /** True for accounts that the year's close empties into the surplus. */
    public boolean isClosedYearly() {
        return this == REVENUE || this == EXPENSE;
    }
}
