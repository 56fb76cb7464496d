package id.gerai.terminal.access;

/** Why somebody was not let in. */
public enum LoginRefusal {
    CASHIER_NOT_CHOSEN,
    NO_PIN_YET,
    PIN_WRONG,
    TOO_MANY_WRONG_PINS
}
