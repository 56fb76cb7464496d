package id.gerai.terminal.payment;

/** Why a payment was not taken. */
public enum PaymentRefusal {
    NO_OPEN_SHIFT,
    NOTHING_ON_THE_COUNTER,
    WEIGHT_MISSING,
    MEMBERS_ONLY,
    IDENTITY_NEEDED,
    OVER_PURCHASE_LIMIT,
    AMOUNT_NOT_A_NUMBER,
    AMOUNT_NOT_POSITIVE,
    MORE_THAN_LEFT,
    TOO_LITTLE_CASH,
    TOO_MUCH_CASH,
    REFERENCE_MISSING,
    CREDIT_NEEDS_MEMBER,
    OVER_CREDIT_LIMIT,
    /** Without a signal a till gives away its part of the room only. */
    OVER_CREDIT_SLICE,
    NOT_ENOUGH_SAVINGS
}
