package id.gerai.ledger.shu;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A year's shares sealed as a Merkle tree. Its root is printed in the minutes of the annual
 * meeting; with a {@link ShareProof} anybody can check that a statement is one the meeting
 * approved, without seeing the others.
 *
 * <p>The tree is that of RFC 6962, over the rows by ascending member number: a leaf is SHA-256 of a
 * zero byte and the row in UTF-8, a node is SHA-256 of a one byte and its two children, an odd node
 * moves up as it is. A row is
 *
 * <pre>{@code
 * gerai-shu-1 ⇥ year ⇥ member number ⇥ total ⇥ capital=… ⇥ <base>=… ⇥ carried_over=…
 * }</pre>
 *
 * separated by tabs, amounts as plain digits, one {@code <base>} for each base in the order of the
 * policy. Rows are not salted: who knows a member's number can guess amounts from hashes. That
 * tells nothing new, as the annual meeting approves the list of shares in the open.
 */
public final class ShareTree {
    /** From the leaves to the root. */
    private final List<List<byte[]>> levels = new ArrayList<>();

    private final List<String> rows;
    private final Map<String, Integer> positions = new HashMap<>();

    private ShareTree(List<String> memberNos, List<String> rows) {
        this.rows = rows;
        for (int i = 0; i < memberNos.size(); i++) {
            positions.put(memberNos.get(i), i);
        }
        levels.add(rows.stream().map(ShareTree::leaf).toList());
        while (levels.getLast().size() > 1) {
            levels.add(parents(levels.getLast()));
        }
    }

    /**
     * The tree of one year.
     *
     * @throws IllegalArgumentException if there is no share
     */
    public static ShareTree of(int fiscalYear, List<MemberShare> shares) {
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("A tree needs at least one share");
        }
        List<MemberShare> sorted =
                shares.stream().sorted(Comparator.comparing(MemberShare::memberNo)).toList();
        return new ShareTree(
                sorted.stream().map(MemberShare::memberNo).toList(),
                sorted.stream().map(share -> row(fiscalYear, share)).toList());
    }

    /** The canonical text of a share, which its hash is made of. */
    public static String row(int fiscalYear, MemberShare share) {
        Stream<String> head =
                Stream.of(
                        "gerai-shu-1",
                        Integer.toString(fiscalYear),
                        share.memberNo(),
                        Long.toString(share.total().amount()),
                        "capital=" + share.capital().amount());
        Stream<String> bases =
                share.patronage().entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue().amount());
        Stream<String> tail = Stream.of("carried_over=" + share.carriedOver().amount());
        return Stream.of(head, bases, tail).flatMap(part -> part).collect(Collectors.joining("\t"));
    }

    /** The root as 64 lower-case hexadecimal digits. */
    public String root() {
        return HexFormat.of().formatHex(levels.getLast().getFirst());
    }

    /**
     * What a member needs to check a share against the root.
     *
     * @throws IllegalArgumentException if the member has no share in this year
     */
    public ShareProof proofOf(String memberNo) {
        Integer position = positions.get(memberNo);
        if (position == null) {
            throw new IllegalArgumentException("No share of member " + memberNo);
        }
        List<ShareProof.Step> path = new ArrayList<>();
        int at = position;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int sibling = at ^ 1;
            if (sibling < level.size()) {
                path.add(new ShareProof.Step(hex(level.get(sibling)), sibling < at));
            }
            at /= 2;
        }
        return new ShareProof(rows.get(position), path);
    }

    static byte[] leaf(String row) {
        return sha256(new byte[] {0}, row.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static List<byte[]> parents(List<byte[]> level) {
        List<byte[]> parents = new ArrayList<>();
        for (int i = 0; i + 1 < level.size(); i += 2) {
            parents.add(node(level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            parents.add(level.getLast());
        }
        return parents;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every Java platform has SHA-256", e);
        }
    }
}
