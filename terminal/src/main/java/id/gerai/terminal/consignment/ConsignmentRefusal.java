package id.gerai.terminal.consignment;

/** Why consigned goods were not taken in, or their owner not paid. */
public enum ConsignmentRefusal {
    NO_OPEN_SHIFT,
    MEMBER_NOT_FOUND,
    PRODUCT_NOT_FOUND,
    PRODUCT_NOT_CONSIGNED,
    NOT_THIS_MEMBERS_PRODUCT,
    QUANTITY_NOT_POSITIVE,
    COMMISSION_OUT_OF_RANGE,
    AMOUNT_NOT_POSITIVE,
    NOT_ENOUGH_IN_DRAWER
}
