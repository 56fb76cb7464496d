package id.gerai.server.attention;

import id.gerai.server.problem.Texts;

/**
 * Why a manager should look at a recorded event. Stored by name; its sentence stands in {@code
 * messages.properties} under {@code attention.<name>}.
 */
public enum AttentionReason {
    UNKNOWN_TYPE,
    UNKNOWN_CASHIER,
    UNKNOWN_SHIFT,
    UNKNOWN_MEMBER,
    UNKNOWN_PRODUCT,
    MEMBER_NOT_ACTIVE,
    YEAR_CLOSED,
    PRICE_ABOVE_CEILING,
    AMOUNT_DIFFERS_FROM_PRICE,
    RETURN_WITHOUT_SALE,
    STOCK_BELOW_ZERO,
    DRAWER_EXPECTATION_DIFFERS;

    /** For people: what is odd and what to do. */
    public String sentence(String detail) {
        return Texts.get("attention." + name(), detail);
    }
}
