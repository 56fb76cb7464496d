package id.gerai.ledger.account;

/** The part of the cash flow statement in which an account's movements stand. Stored by name. */
public enum CashFlowPart {
    /** Cash itself: what the statement explains. */
    CASH,
    OPERATING,
    INVESTING,
    FINANCING;

    /** True where accounts of a class can stand in this part: only assets are cash. */
    public boolean fits(AccountType type) {
        return this != CASH || type == AccountType.ASSET;
    }
}
