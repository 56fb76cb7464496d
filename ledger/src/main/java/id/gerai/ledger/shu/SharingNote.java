package id.gerai.ledger.shu;

/**
 * Something the annual meeting should know about how the figures came about.
 *
 * @param kind what happened
 * @param subject the pool concerned; empty where it is a side
 */
public record SharingNote(Kind kind, String subject) {

    /** What happened. */
    public enum Kind {
        /** Trade with members made a loss: all the surplus counts as earned from others. */
        MEMBER_SIDE_WAS_A_LOSS,
        /** Trade with others made a loss: all the surplus counts as earned from members. */
        NON_MEMBER_SIDE_WAS_A_LOSS,
        /** No member has any weight in a pool: it stays in the remainder. */
        POOL_WITHOUT_WEIGHT
    }
}
