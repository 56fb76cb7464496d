package id.gerai.ledger.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody at a till may do of their own accord. Whoever lacks it asks a person who has it to
 * type their PIN. Stored by name: constants are never renamed.
 */
public enum Permission {
    /** Take money off one line. */
    LINE_DISCOUNT,
    /** Take money off a whole ticket. */
    TICKET_DISCOUNT,
    /** Charge another price than the listed one; never above the ceiling. */
    PRICE_OVERRIDE,
    /** Take a line off the counter. */
    VOID_LINE,
    /** Clear the counter, or throw away a parked ticket. */
    VOID_TICKET,
    /** Take goods back against their receipt. */
    RETURN,
    /** Take goods back without a receipt. */
    RETURN_WITHOUT_RECEIPT,
    /** Let a member owe more than their limit. */
    CREDIT_OVER_LIMIT,
    /** Sell more of a controlled product than its limit allows. */
    LIMIT_OVERRIDE,
    /** Put cash into the drawer or take it out, with a reason. */
    CASH_MOVEMENT,
    /** Open the drawer without a sale. */
    OPEN_DRAWER,
    /** Take in a new member. */
    REGISTER_MEMBER,
    /** Go on with a shift of an earlier day, or end somebody else's. */
    SHIFT_OF_ANOTHER;

    /** What a cashier has where nobody said otherwise. */
    public static Set<Permission> ofCashiers() {
        return EnumSet.of(VOID_LINE, RETURN, CASH_MOVEMENT, REGISTER_MEMBER);
    }

    /** Everything, as a manager has. */
    public static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }
}
