package id.gerai.terminal.returns;

/** Why goods were not taken back. */
public enum ReturnRefusal {
    NO_OPEN_SHIFT,
    RECEIPT_NOT_FOUND,
    SERVER_NOT_REACHED,
    NOT_A_SALE,
    ALREADY_RETURNED,
    NOTHING_CHOSEN,
    MORE_THAN_LEFT,
    NOT_PERMITTED
}
