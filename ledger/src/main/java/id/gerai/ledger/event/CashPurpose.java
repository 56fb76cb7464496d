package id.gerai.ledger.event;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;

/** What cash is put into a drawer or taken out of it for. Stored by name. */
public enum CashPurpose {
    /** More change, from the main cash. */
    FROM_MAIN_CASH(true, ChartOfAccounts.CASH_ON_HAND),
    /** Anything else that came in; the office says later what it was. */
    OTHER_IN(true, ChartOfAccounts.CLEARING),
    /** Too much in the drawer, to the main cash. */
    TO_MAIN_CASH(false, ChartOfAccounts.CASH_ON_HAND),
    /** Brought to the bank. */
    BANK_DEPOSIT(false, ChartOfAccounts.BANK),
    SUPPLIES(false, ChartOfAccounts.SUPPLIES),
    TRANSPORT(false, ChartOfAccounts.TRANSPORT),
    /** Anything else that went out; the office says later what it was. */
    OTHER_OUT(false, ChartOfAccounts.CLEARING);

    private final boolean in;
    private final AccountCode account;

    CashPurpose(boolean in, AccountCode account) {
        this.in = in;
        this.account = account;
    }

    /** True where the drawer has more cash afterwards. */
    public boolean isIn() {
        return in;
    }

    /** The other side of the drawer. */
    public AccountCode account() {
        return account;
    }
}
