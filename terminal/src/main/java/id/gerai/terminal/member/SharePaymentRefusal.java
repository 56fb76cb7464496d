package id.gerai.terminal.member;

/** Why simpanan was not taken. */
public enum SharePaymentRefusal {
    NO_OPEN_SHIFT,
    MEMBER_NOT_FOUND,
    AMOUNT_NOT_POSITIVE
}
