package id.gerai.terminal.sale;

/** Why something was not put on the counter or changed there. */
public enum SaleRefusal {
    CODE_NOT_KNOWN,
    PRODUCT_NOT_SOLD,
    QUANTITY_NOT_A_NUMBER,
    QUANTITY_NOT_POSITIVE,
    QUANTITY_NOT_WHOLE,
    QUANTITY_TOO_LARGE,
    NO_LINE_CHOSEN,
    NOT_AN_ACTIVE_MEMBER
}
