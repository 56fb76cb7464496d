package id.gerai.server.shu;

/** Why a year's surplus cannot be calculated, approved or distributed; texts are in the bundle. */
public enum RunRefusal {
    YEAR_NOT_CLOSED,
    BOOKS_CHANGED_SINCE,
    VILLAGE_SHARE_BELOW_RULE,
    RUN_UNKNOWN,
    APPROVED_ALREADY,
    NOT_CALCULATED,
    NOT_APPROVED,
    CALCULATED_BY_THE_SAME,
    DECISION_MISSING,
    DECIDED_IN_THE_FUTURE
}
