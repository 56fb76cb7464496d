package id.gerai.ledger.account;

/** The part of the cash flow statement in which an account's movements stand. Stored by name. */
public enum CashFlowPart {
    /** It is cash itself. */
    CASH,
    OPERATING,
    INVESTING,
    FINANCING
}
