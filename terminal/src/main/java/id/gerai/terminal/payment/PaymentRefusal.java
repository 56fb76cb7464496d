package id.gerai.terminal.payment;

/** Why a payment was not taken. */
public enum PaymentRefusal {
    NO_OPEN_SHIFT,
    NOTHING_ON_THE_COUNTER,
    AMOUNT_NOT_A_NUMBER,
    AMOUNT_NOT_POSITIVE,
    MORE_THAN_LEFT,
    TOO_LITTLE_CASH,
    REFERENCE_MISSING,
    CREDIT_NEEDS_MEMBER,
    OVER_CREDIT_LIMIT,
    NOT_ENOUGH_SAVINGS
}
