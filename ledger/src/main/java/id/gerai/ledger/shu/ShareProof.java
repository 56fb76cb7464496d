package id.gerai.ledger.shu;

import id.gerai.ledger.id.ProofCode;

import java.util.HexFormat;
import java.util.List;

/**
 * That one share is among those the annual meeting approved.
 *
 * @param row the share as {@link ShareTree#row} writes it
 * @param path the hashes beside the way from the row up to the root
 */
public record ShareProof(String row, List<Step> path) {
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
        return ProofCode.of(ShareTree.leaf(row));
    }
}
