package id.gerai.server.seal;

import id.gerai.ledger.id.ProofCode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A day's journals under one hash.
 *
 * @param number counts up from 1
 * @param day by whose end they were recorded
 * @param firstJournal number of the first
 * @param lastJournal number of the last
 * @param debit rupiah: the debit side of all of them
 * @param previousHash of the seal before; zeros for the first
 */
public record DaySeal(
        long number,
        LocalDate day,
        long firstJournal,
        long lastJournal,
        long debit,
        String previousHash,
        String hash) {
    /** Before the first seal. */
    static final String NOTHING = "0".repeat(64);

    /**
     * The hash of a day: SHA-256 over the hash before it and those of its journals in the order of
     * their numbers, a line each.
     */
    static String hash(String previousHash, List<String> journals) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash.getBytes(StandardCharsets.US_ASCII));
            for (String journal : journals) {
                digest.update((byte) '\n');
                digest.update(journal.getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every JDK has SHA-256", e);
        }
    }

    /** Short enough to print in minutes and read aloud. */
    public String code() {
        return ProofCode.of(HexFormat.of().parseHex(hash));
    }
}
