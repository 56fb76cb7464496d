package id.gerai.server.intake;

/** Why a line was not taken as an event. Stored by name. */
public enum QuarantineReason {
    /** Cannot be read, or holds what no till can mean. */
    MALFORMED,
    /** Speaks for another terminal or cooperative than the one that signed. */
    FOREIGN,
    /** Its hash does not fit the event before or after it. */
    CHAIN_BROKEN,
    /** Its id or number is known with other content, or it follows from such a line. */
    CONFLICTING,
    /** Was recorded under the identity that the till had before; nothing is left to do. */
    REWRITTEN;

    /** True where the line contradicts what is here. */
    boolean isConflict() {
        return this == CHAIN_BROKEN || this == CONFLICTING;
    }
}
