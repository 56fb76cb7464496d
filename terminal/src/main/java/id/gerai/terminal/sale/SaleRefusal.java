package id.gerai.terminal.sale;

/** Why something was not put on the counter or changed there. */
public enum SaleRefusal {
    NO_OPEN_SHIFT,
    CODE_NOT_KNOWN,
    PRODUCT_NOT_SOLD,
    QUANTITY_NOT_A_NUMBER,
    QUANTITY_NOT_POSITIVE,
    QUANTITY_NOT_WHOLE,
    QUANTITY_TOO_LARGE,
    FEWER_NEEDS_A_REASON,
    WEIGHT_MISSING,
    NO_LINE_CHOSEN,
    ONE_UNIT_ONLY,
    NOT_AN_ACTIVE_MEMBER,
    TENDERS_TAKEN,
    NOTHING_TO_PARK,
    COUNTER_NOT_EMPTY,
    PARKED_NOT_READABLE,
    NOT_STORED
}
