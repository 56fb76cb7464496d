package id.gerai.ledger.member;

/** Where a membership stands (UU 25/1992 art. 17 to 19). Stored by name. */
public enum MemberStatus {
    /** Has applied; the entry share is not fully paid yet. */
    CANDIDATE,
    ACTIVE,
    LEFT,
    EXPELLED,
    DECEASED;

    /** Only members buy at the member price and earn a share of the surplus. */
    public boolean isMember() {
        return this == ACTIVE;
    }

    /** True where the membership is over. */
    public boolean isEnded() {
        return this != CANDIDATE && this != ACTIVE;
    }
}
