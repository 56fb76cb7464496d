package id.gerai.terminal.shift;

/** Why a shift was not opened or closed. */
public enum ShiftRefusal {
    CASHIER_NOT_CHOSEN,
    SHIFT_ALREADY_OPEN,
    NO_OPEN_SHIFT,
    SHIFT_OF_ANOTHER,
    AMOUNT_NOT_A_NUMBER
}
