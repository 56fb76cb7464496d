package id.gerai.terminal.member;

/** Why simpanan was not taken. */
public enum SharePaymentRefusal {
    NO_OPEN_SHIFT,
    MEMBER_NOT_FOUND,
    AMOUNT_NOT_POSITIVE,
    /** Simpanan pokok is paid once, and no more than it is. */
    MORE_THAN_THE_PRINCIPAL,
    /** Simpanan wajib is paid by the month. */
    NOT_WHOLE_MONTHS
}
