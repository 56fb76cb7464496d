package id.gerai.ledger.account;

/** Where the office keeps money, outside of the drawers of the tills. Stored by name. */
public enum CashPlace {
    CASH_ON_HAND(ChartOfAccounts.CASH_ON_HAND),
    PETTY_CASH(ChartOfAccounts.PETTY_CASH),
    BANK(ChartOfAccounts.BANK),
    SAVINGS_BANK(ChartOfAccounts.SAVINGS_BANK);

    private final AccountCode account;

    CashPlace(AccountCode account) {
        this.account = account;
    }

    /** Where it stands in the books. */
    public AccountCode account() {
        return account;
    }
}
