package id.gerai.ledger.savings;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;

/**
 * The kinds of simpanan. Pokok and wajib are own capital and cannot be withdrawn while a member;
 * sukarela is the member's money lent to the cooperative (UU 25/1992 art. 41). Stored by name.
 */
public enum ShareKind {
    PRINCIPAL(ChartOfAccounts.PRINCIPAL_SHARES, "Simpanan pokok"),
    MANDATORY(ChartOfAccounts.MANDATORY_SHARES, "Simpanan wajib"),
    VOLUNTARY(ChartOfAccounts.VOLUNTARY_SAVINGS, "Simpanan sukarela");

    private final AccountCode account;
    private final String title;

    ShareKind(AccountCode account, String title) {
        this.account = account;
        this.title = title;
    }

    /** Where the balance stands in the books. */
    public AccountCode account() {
        return account;
    }

    /** As members know it. */
    public String title() {
        return title;
    }

    /** True where the balance counts as the member's capital for the surplus (Sa). */
    public boolean isCapital() {
        return this != VOLUNTARY;
    }
}
