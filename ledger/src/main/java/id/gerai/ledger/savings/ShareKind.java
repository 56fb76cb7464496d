package id.gerai.ledger.savings;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;

/**
 * The kinds of simpanan and what may be done with each. Pokok and wajib are own capital and cannot
 * be withdrawn while a member; sukarela is the member's money lent to the cooperative (UU 25/1992
 * art. 41). Stored by name.
 */
public enum ShareKind {
    PRINCIPAL(ChartOfAccounts.PRINCIPAL_SHARES, "Simpanan pokok", Nature.EQUITY, Duty.ONCE),
    MANDATORY(ChartOfAccounts.MANDATORY_SHARES, "Simpanan wajib", Nature.EQUITY, Duty.MONTHLY),
    VOLUNTARY(ChartOfAccounts.VOLUNTARY_SAVINGS, "Simpanan sukarela", Nature.LIABILITY, Duty.NONE);

    private final AccountCode account;
    private final String title;
    private final Nature nature;
    private final Duty duty;

    ShareKind(AccountCode account, String title, Nature nature, Duty duty) {
        this.account = account;
        this.title = title;
        this.nature = nature;
        this.duty = duty;
    }

    /** Whose money it is. */
    public enum Nature {
        /** The cooperative's own capital: it bears losses, and goes back only on leaving. */
        EQUITY,
        /** The member's, lent to the cooperative. */
        LIABILITY
    }

    /** When a member has to pay it in. */
    public enum Duty {
        ONCE,
        MONTHLY,
        NONE
    }

    /** Where the balance stands in the books. */
    public AccountCode account() {
        return account;
    }

    /** As members know it. */
    public String title() {
        return title;
    }

    /** Whose money it is. */
    public Nature nature() {
        return nature;
    }

    /** When it has to be paid in; a duty has an amount, dated and the same for everybody. */
    public Duty duty() {
        return duty;
    }

    /** True where the balance counts as the member's capital for the surplus (Sa). */
    public boolean isCapital() {
        return nature == Nature.EQUITY;
    }

    /**
     * True where a member may take it out, spend it, or set a debt against it, and stay a member.
     */
    public boolean isWithdrawable() {
        return nature == Nature.LIABILITY;
    }
}
