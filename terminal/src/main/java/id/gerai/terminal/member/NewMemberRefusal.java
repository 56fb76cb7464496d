package id.gerai.terminal.member;

/** Why somebody was not taken in as a new member. */
public enum NewMemberRefusal {
    NO_OPEN_SHIFT,
    NAME_MISSING,
    NAME_TOO_LONG,
    PHONE_NOT_A_NUMBER,
    MORE_THAN_THE_PRINCIPAL,
    /** Their price or deposit would change a ticket that is partly paid. */
    TENDERS_TAKEN,
    NOT_PERMITTED
}
