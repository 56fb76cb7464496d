package id.gerai.server.outlet;

import id.gerai.ledger.event.EventHash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;

/** Ed25519 over method, path, time and the hash of the body, as docs/sync.md has it. */
final class TillSignature {
    private static final String ALGORITHM = "Ed25519";

    private TillSignature() {}

    static boolean isKey(byte[] encoded) {
        try {
            key(encoded);
            return true;
        } catch (InvalidKeySpecException e) {
            return false;
        }
    }

    /** What a till signs. */
    static byte[] text(String method, String pathAndQuery, String time, byte[] body) {
        return String.join("\n", method, pathAndQuery, time, EventHash.of(body))
                .getBytes(StandardCharsets.UTF_8);
    }

    static boolean isValid(byte[] publicKey, byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key(publicKey));
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // Too short, too long, not a point on the curve: whatever it is, no signature.
            return false;
        }
    }

    private static PublicKey key(byte[] encoded) throws InvalidKeySpecException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every JDK has Ed25519", e);
        }
    }
}
