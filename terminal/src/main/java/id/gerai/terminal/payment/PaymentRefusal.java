package id.gerai.terminal.payment;

/** Why a payment was not taken. */
public enum PaymentRefusal {
    NO_OPEN_SHIFT,
    NOTHING_ON_THE_COUNTER,
    AMOUNT_NOT_A_NUMBER,
    TOO_LITTLE_CASH,
    CREDIT_NEEDS_MEMBER,
    CASH_NOTHING_TO_PAY
}
