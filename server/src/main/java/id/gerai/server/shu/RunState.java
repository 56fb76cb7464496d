package id.gerai.server.shu;

/** How far a calculation of a year's surplus has come. Stored by name. */
public enum RunState {
    CALCULATED,
    /** Looked at by the board. */
    REVIEWED,
    /** Decided by the annual meeting (RAT). */
    APPROVED,
    /** In the books: funds filled, every member's share payable. */
    DISTRIBUTED,
    /** All paid out. */
    SETTLED;

    boolean mayBeApproved() {
        return this == CALCULATED || this == REVIEWED;
    }
}
