package id.gerai.terminal.sale;

/** Why goods were not taken back. */
public enum ReturnRefusal {
    NO_OPEN_SHIFT,
    RECEIPT_NOT_FOUND,
    NOT_A_SALE,
    ALREADY_RETURNED
}
