package id.gerai.ledger.shu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

class ShareTreeTest {

    private static MemberShare share(int number, long purchases) {
        LinkedHashMap<String, Rupiah> bases = new LinkedHashMap<>();
        bases.put("purchases", Rupiah.of(purchases));
        return new MemberShare(
                "%04d".formatted(number), Rupiah.of(60_117), bases, Rupiah.of(1_000));
    }

    private static List<MemberShare> shares(int members) {
        return IntStream.rangeClosed(1, members).mapToObj(i -> share(i, 319_792 + i)).toList();
    }

    @Test
    void theRowIsTheDocumentedText() {
        assertEquals(
                "gerai-shu-1\t2025\t0042\t380909\tcapital=60117\tpurchases=319792"
                        + "\tcarried_over=1000",
                ShareTree.row(2025, share(42, 319_792)));
    }

    /** Computed with sha256sum and a few lines of Python. */
    @Test
    void theRootIsTheOneComputedElsewhere() {
        assertEquals(
                "a7b22ec67f7719ab4df4c3814f1142cb6e0d7614fb4c8d3e51f97a42720bc734",
                ShareTree.of(2025, shares(3)).root());
        assertEquals("F2QN-RZ91-8E1J", ShareTree.of(2025, shares(3)).proofOf("0003").code());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 33, 100})
    void everyProofLeadsToTheRoot(int members) {
        ShareTree tree = ShareTree.of(2025, shares(members));
        for (MemberShare share : shares(members)) {
            assertTrue(tree.proofOf(share.memberNo()).leadsTo(tree.root()));
        }
    }

    @Test
    void aChangedRupiahLeadsElsewhereAndHasAnotherCode() {
        ShareTree tree = ShareTree.of(2025, shares(5));
        ShareProof proof = tree.proofOf("0003");
        ShareProof forged = new ShareProof(ShareTree.row(2025, share(3, 999_999)), proof.path());
        assertFalse(forged.leadsTo(tree.root()));
        assertNotEquals(proof.code(), forged.code());
        assertTrue(proof.code().matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"));
    }

    @Test
    void theRootDependsOnYearAndAmountsButNotOnTheOrder() {
        String root = ShareTree.of(2025, shares(5)).root();
        assertEquals(root, ShareTree.of(2025, shares(5).reversed()).root());
        assertNotEquals(root, ShareTree.of(2026, shares(5)).root());
        assertNotEquals(root, ShareTree.of(2025, shares(6)).root());
    }

    @Test
    void strangersHaveNoProof() {
        ShareTree tree = ShareTree.of(2025, shares(5));
        assertThrows(IllegalArgumentException.class, () -> tree.proofOf("9999"));
        assertThrows(IllegalArgumentException.class, () -> ShareTree.of(2025, List.of()));
    }
}
