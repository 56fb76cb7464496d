package id.gerai.server.member;

import id.gerai.server.secret.SecretFile;

import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts NIKs (AES-256-GCM) and makes the keyed hash by which two are compared (HMAC-SHA-256).
 * The keys lie in the data directory, not in the database: who steals one has not the other.
 */
@Singleton
class NikVault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec encryptionKey;
    private final SecretKeySpec hashKey;
    private final SecureRandom random = new SecureRandom();

    NikVault(@Value("${gerai.data-directory}") String dataDirectory) {
        Path secrets = Path.of(dataDirectory, "secrets");
        this.encryptionKey = key(secrets.resolve("nik-encryption.secret"), "AES");
        this.hashKey = key(secrets.resolve("nik-hash.secret"), MAC);
    }

    /** Nonce, cipher text and tag. */
    byte[] encrypt(Nik nik) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] secret = cipher.doFinal(nik.digits().getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.allocate(NONCE_BYTES + secret.length).put(nonce).put(secret).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bug: every JDK has AES-GCM", e);
        }
    }

    /** The same for the same NIK, and of no use to anybody without the key. */
    byte[] hash(Nik nik) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(hashKey);
            return mac.doFinal(nik.digits().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bug: every JDK has HMAC-SHA-256", e);
        }
    }

    private static SecretKeySpec key(Path file, String algorithm) {
        return new SecretKeySpec(HexFormat.of().parseHex(SecretFile.readOrCreate(file)), algorithm);
    }
}
