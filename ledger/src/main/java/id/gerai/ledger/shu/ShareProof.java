package id.gerai.ledger.shu;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;

/**
 * That one share is among those the annual meeting approved.
 *
 * @param row the share as {@link ShareTree#row} writes it
 * @param path the hashes beside the way from the row up to the root
 */
public record ShareProof(String row, List<Step> path) {
    /** Crockford's base 32: no I, L, O, U, so that a code survives being read aloud. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 12;

    /**
     * One step towards the root.
     *
     * @param sibling the hash beside, 64 lower-case hexadecimal digits
     * @param onTheLeft true where it comes first
     */
    public record Step(String sibling, boolean onTheLeft) {}

    public ShareProof {
        path = List.copyOf(path);
    }

    /** True where the row leads to the root that stands in the minutes. */
    public boolean leadsTo(String root) {
        byte[] hash = ShareTree.leaf(row);
        for (Step step : path) {
            byte[] sibling = HexFormat.of().parseHex(step.sibling());
            hash = step.onTheLeft() ? ShareTree.node(sibling, hash) : ShareTree.node(hash, sibling);
        }
        return HexFormat.of().formatHex(hash).equals(root);
    }

    /** The code printed on the statement: the first 60 bits of the row's hash. */
    public String code() {
        return codeOf(row);
    }

    /**
     * The code of a row, for example {@code 7Q4M-91XD-K2P0}: who holds the approved list finds the
     * row by it, and who changes a figure gets another code.
     */
    public static String codeOf(String row) {
        long bits = ByteBuffer.wrap(ShareTree.leaf(row)).getLong();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt((int) (bits >>> (59 - 5 * i)) & 31));
        }
        return code.toString();
    }
}
