package id.gerai.ledger.id;

import java.nio.ByteBuffer;

/**
 * The first 60 bits of a hash as people read and type it, for example {@code 7Q4M-91XD-K2P0}. Not a
 * secret: who has the hash has the code, and who changes what was hashed gets another.
 */
public final class ProofCode {
    /** Crockford's base 32: no I, L, O, U, so that a code survives being read aloud. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    private ProofCode() {}

    /**
     * @param hash eight bytes or more
     */
    public static String of(byte[] hash) {
        long bits = ByteBuffer.wrap(hash).getLong();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt((int) (bits >>> (59 - 5 * i)) & 31));
        }
        return code.toString();
    }
}
