package id.gerai.terminal.cash;

/** Why cash was not moved, or the drawer not opened. */
public enum CashRefusal {
    NO_OPEN_SHIFT,
    PURPOSE_NOT_CHOSEN,
    AMOUNT_NOT_POSITIVE,
    NOT_ENOUGH_IN_DRAWER,
    /** The word that was given is for something else. */
    NOT_PERMITTED
}
