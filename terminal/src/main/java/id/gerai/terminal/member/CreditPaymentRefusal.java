package id.gerai.terminal.member;

/** Why a payment of member credit was not taken. */
public enum CreditPaymentRefusal {
    NO_OPEN_SHIFT,
    MEMBER_NOT_FOUND,
    NOTHING_OWED,
    AMOUNT_NOT_POSITIVE,
    MORE_THAN_OWED
}
