package id.gerai.terminal.sale;

/** Why a price was not changed. */
public enum AdjustmentRefusal {
    NO_LINE_CHOSEN,
    AMOUNT_NOT_A_NUMBER,
    CONSIGNED_GOODS,
    MORE_THAN_THE_GOODS,
    PRICE_NOT_POSITIVE,
    ABOVE_CEILING,
    NO_OTHER_GOODS,
    TENDERS_TAKEN
}
