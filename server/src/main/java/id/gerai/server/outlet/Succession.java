package id.gerai.server.outlet;

import java.util.UUID;

/**
 * A till's claim to go on with the chain of an identity it had before, since the two parted.
 *
 * @param terminal the identity of before
 * @param sequence of the last event that both agree on; 0 where there is none
 * @param hash of that event
 * @param signed the text of docs/sync.md
 * @param signature over it by the key of before, or where that is lost by the new one
 */
record Succession(
        UUID cooperative,
        UUID terminal,
        long sequence,
        String hash,
        byte[] signed,
        byte[] signature) {

    /**
     * @param publicKey an Ed25519 key in X.509 form
     */
    boolean isSignedBy(byte[] publicKey) {
        return TillSignature.isValid(publicKey, signed, signature);
    }

    /** True where nothing that the identity of before sent is left to it. */
    boolean startsOver(Terminal before) {
        return sequence == before.firstSequence() - 1 && hash.equals(before.firstPrevious());
    }
}
