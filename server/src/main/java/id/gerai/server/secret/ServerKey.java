package id.gerai.server.secret;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The key pair with which this installation signs what it sends by file. Made on first use and kept
 * beside the other secrets; tills learn the public half when they enrol. An installation that loses
 * it is not believed by its tills until they hear of the new one by line.
 */
@Singleton
public final class ServerKey {
    private static final String ALGORITHM = "Ed25519";

    private final String publicKey;
    private final PrivateKey privateKey;

    ServerKey(@Property(name = "gerai.data-directory") String dataDirectory) {
        Path file = Path.of(dataDirectory, "secrets", "server.key");
        try {
            SecretFile.writeIfMissing(file, ServerKey::newPair);
            List<String> halves = Files.readAllLines(file, StandardCharsets.US_ASCII);
            publicKey = halves.getFirst();
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            privateKey =
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(halves.get(1))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the server's key in " + file, e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException(
                    "The server's key in %s is damaged; put it back from a backup".formatted(file),
                    e);
        }
    }

    /** The public half: Base64 of an X.509 Ed25519 key. */
    public String publicKey() {
        return publicKey;
    }

    /** The Ed25519 signature over the text, 64 bytes. */
    public byte[] sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bug: the server cannot sign with its own key", e);
        }
    }

    /** One line for each half. */
    private static String newPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder encoder = Base64.getEncoder();
            return encoder.encodeToString(pair.getPublic().getEncoded())
                    + "\n"
                    + encoder.encodeToString(pair.getPrivate().getEncoded())
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bug: every JDK has Ed25519", e);
        }
    }
}
