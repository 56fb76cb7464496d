package id.gerai.server.attention;

import id.gerai.server.problem.Texts;

/**
 * Why a manager should look at a recorded event. Stored by name; its sentence stands in {@code
 * messages.properties} under {@code attention.<name>}, what is proposed under {@code
 * proposal.<name>}.
 */
public enum AttentionReason {
    UNKNOWN_TYPE,
    UNKNOWN_CASHIER,
    UNKNOWN_SHIFT,
    UNKNOWN_MEMBER,
    UNKNOWN_PRODUCT,
    MEMBER_NOT_ACTIVE,
    YEAR_CLOSED,
    MONTH_LOCKED,
    PRICE_ABOVE_CEILING,
    AMOUNT_DIFFERS_FROM_PRICE,
    RETURN_WITHOUT_SALE,
    STOCK_BELOW_ZERO,
    DRAWER_EXPECTATION_DIFFERS,
    DRAWER_COUNT_FAR_OFF,
    SAVINGS_BELOW_ZERO,
    OVER_CREDIT_LIMIT,
    OVER_CREDIT_LIMIT_APPROVED,
    OVER_PURCHASE_LIMIT,
    CONTROLLED_WITHOUT_BUYER,
    REGISTER_REFERENCE_MISSING,
    CONSIGNED_GOODS_DISCOUNTED,
    APPROVAL_MISSING,
    UNKNOWN_APPROVER,
    APPROVER_LACKS_PERMISSION,
    RETURN_EXCEEDS_SALE,
    REPORT_NUMBER_TWICE,
    CLOCK_AHEAD,
    BUSINESS_DATE_UNLIKELY,
    UNKNOWN_CONSIGNOR,
    TERMINAL_REVOKED;

    /** For people: what is odd. */
    public String sentence(String detail) {
        return Texts.get("attention." + name(), detail);
    }

    /** For people: what could be done about it. */
    public String proposal() {
        return Texts.get("proposal." + name());
    }
}
