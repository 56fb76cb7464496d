package id.gerai.ledger.account;

import java.util.Optional;

/**
 * Why a line cannot be written on an account by hand: what is kept beside the books for the account
 * would no longer be what the books say.
 */
public enum HandRefusal {
    /** The balance is kept for each member, so a line names whose it is. */
    MEMBER_NEEDED,
    /** Nothing is kept for a member there. */
    MEMBER_NOT_KEPT,
    /** Goods are valued piece by piece; only receiving, selling and counting move them. */
    MOVES_WITH_GOODS,
    /** What is in a drawer is counted by the shift at the till. */
    COUNTED_BY_SHIFTS,
    /** Only the year's close and the annual meeting move the surplus. */
    MOVED_BY_THE_CLOSE;

    /**
     * Looks at a line.
     *
     * @param namesMember true where the line says whose it is
     */
    public static Optional<HandRefusal> of(AccountCode account, boolean namesMember) {
        if (ChartOfAccounts.isStock(account)) {
            return Optional.of(MOVES_WITH_GOODS);
        }
        if (account.equals(ChartOfAccounts.DRAWER)) {
            return Optional.of(COUNTED_BY_SHIFTS);
        }
        if (account.equals(ChartOfAccounts.SURPLUS_CURRENT)) {
            return Optional.of(MOVED_BY_THE_CLOSE);
        }
        if (ChartOfAccounts.isKeptPerMember(account) == namesMember) {
            return Optional.empty();
        }
        return Optional.of(namesMember ? MEMBER_NOT_KEPT : MEMBER_NEEDED);
    }
}
