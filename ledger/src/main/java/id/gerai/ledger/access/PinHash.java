package id.gerai.ledger.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The PIN of a person at the till, as it is kept: salted PBKDF2 with HMAC-SHA256. A PIN is short,
 * so the hash only slows down whoever steals a till; it never leaves the cooperative's own machines
 * and opens nothing but the till.
 */
public final class PinHash {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final String PREFIX = "pbkdf2";
    private static final int ITERATIONS = 60_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private PinHash() {}

    /** True for four to eight digits that are not all the same. */
    public static boolean isAcceptable(String pin) {
        return pin.matches("[0-9]{4,8}") && pin.chars().distinct().count() > 1;
    }

    /** The hash of a PIN, with a fresh salt: {@code pbkdf2$iterations$salt$hash}. */
    public static String of(String pin, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                PREFIX,
                Integer.toString(ITERATIONS),
                base64.encodeToString(salt),
                base64.encodeToString(hash(pin, salt, ITERATIONS)));
    }

    /**
     * True where the PIN is the one that was hashed; false for a hash that is empty or of an
     * unknown form.
     */
    public static boolean matches(String pin, String encoded) {
        String[] parts = encoded.split("\\$");
        if (parts.length != 4 || !parts[0].equals(PREFIX)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, hash(pin, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] hash(String pin, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bug: every Java knows " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
