package id.gerai.server.person;

import id.gerai.ledger.member.Nik;
import id.gerai.server.secret.SecretFile;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps NIKs unreadable at rest (UU 27/2022): AES-256-GCM for the number, a keyed hash for finding
 * it and for holding it unique. The key lies beside the installation's other secrets, never in the
 * database; without it the numbers are lost.
 */
@Singleton
public class NikVault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    NikVault(@Property(name = "gerai.data-directory") String dataDirectory) {
        Path file = Path.of(dataDirectory, "secrets", "nik.key");
        this.key = HexFormat.of().parseHex(SecretFile.readOrCreate(file));
    }

    /** The number, readable only with the key: a nonce, then the ciphertext with its tag. */
    public byte[] seal(Nik nik) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text =
                cipher(
                        Cipher.ENCRYPT_MODE,
                        nonce,
                        nik.digits().getBytes(StandardCharsets.US_ASCII));
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
        System.arraycopy(text, 0, sealed, NONCE_BYTES, text.length);
        return sealed;
    }

    /**
     * The number again. Whoever calls this leaves an audit entry with a reason.
     *
     * @throws IllegalStateException if it was sealed with another key, or changed since
     */
    public Nik open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] text = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new Nik(
                new String(cipher(Cipher.DECRYPT_MODE, nonce, text), StandardCharsets.US_ASCII));
    }

    /** The same for the same number within a cooperative; tells nothing across them. */
    public byte[] fingerprint(UUID cooperative, Nik nik) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(cooperative.toString().getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(nik.digits().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bug: every JDK has HmacSHA256", e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A NIK cannot be read with this installation's key", e);
        }
    }
}
