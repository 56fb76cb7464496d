package id.gerai.ledger.parcel;

/** What a parcel turned out to hold, piece by piece. */
public sealed interface Piece {
    /**
     * A frame whose signature is good.
     *
     * @param number from 1
     * @param content its lines, each ended by a line feed
     */
    record Frame(long number, byte[] content) implements Piece {}

    /**
     * The last line.
     *
     * @param frames how many there were
     */
    record End(long frames) implements Piece {}

    /**
     * Something that is not what was written; reading goes on at the next frame that can be found.
     *
     * @param at bytes from the start of the file
     */
    record Damage(long at, Kind kind) implements Piece {
        /** In what way. */
        public enum Kind {
            /** Bytes that are no frame. */
            UNREADABLE,
            /** A frame that does not match its hash. */
            ALTERED,
            /** A frame or end signed by somebody else. */
            NOT_SIGNED,
            /** The file ends before its last line. */
            CUT_SHORT
        }
    }
}
