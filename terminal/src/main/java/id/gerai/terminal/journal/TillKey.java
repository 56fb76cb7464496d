package id.gerai.terminal.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The till's Ed25519 key. Its private half is made on this machine, kept in a file that only its
 * owner can read, and never leaves it.
 */
public final class TillKey {
    private static final Logger LOG = LoggerFactory.getLogger(TillKey.class);
    private static final String ALGORITHM = "Ed25519";

    /** The setting that says how many keys this machine has made; the last one is in use. */
    public static final String NUMBER = "key_number";

    private final PrivateKey privateKey;
    private final String publicKey;

    private TillKey(PrivateKey privateKey, String publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * The key in use, made now where this machine is no till yet. Empty where the key that the
     * server knows this till by is gone, or its file holds none any more: a new one would be
     * nobody's.
     *
     * @throws StoreException if the disk refuses
     */
    public static Optional<TillKey> of(Store store) {
        Path file = fileOf(store.directory(), numberOf(store));
        boolean known = Identity.of(store).filter(it -> !it.isPractice()).isPresent();
        try {
            return known
                    ? Optional.of(read(file))
                    : Optional.of(in(store.directory(), numberOf(store)));
        } catch (NoSuchFileException | GeneralSecurityException e) {
            LOG.error("The till's key {} is lost; nothing is sent without it", file, e);
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException("Cannot read the till's key " + file, e);
        }
    }

    /** The number of the key in use. */
    public static int numberOf(Store store) {
        return store.setting(NUMBER).map(Integer::parseInt).orElse(1);
    }

    /** A numbered key kept in the directory, made now where there is none yet. */
    public static TillKey in(Path directory, int number) {
        Path file = fileOf(directory, number);
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new StoreException("Cannot read or make the till's key " + file, e);
        }
    }

    private static Path fileOf(Path directory, int number) {
        return directory.resolve(number == 1 ? "till.key" : "till-" + number + ".key");
    }

    /** Base64 of the X.509 form, as the server wants it. */
    public String publicKey() {
        return publicKey;
    }

    /** Base64 of the Ed25519 signature over the UTF-8 bytes of the text. */
    public String sign(String text) {
        return Base64.getEncoder().encodeToString(sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The Ed25519 signature over the bytes. */
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bug: every JDK signs with " + ALGORITHM, e);
        }
    }

    private static TillKey read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            throw new InvalidKeyException("The till's key file is cut short: " + file);
        }
        return new TillKey(
                KeyFactory.getInstance(ALGORITHM)
                        .generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.getFirst()))),
                lines.get(1));
    }

    private static byte[] decoded(String base64) throws InvalidKeyException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException("The till's key file is spoilt", e);
        }
    }

    private static TillKey make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        String publicKey = base64.encodeToString(pair.getPublic().getEncoded());
        String privateKey = base64.encodeToString(pair.getPrivate().getEncoded());
        Path fresh = Files.createTempFile(file.getParent(), "till.key", ".new", ownerOnly());
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.wrap(
                            (privateKey + "\n" + publicKey + "\n")
                                    .getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return new TillKey(pair.getPrivate(), publicKey);
    }

    /** Windows has no such permissions; there the user's profile folder is private by itself. */
    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
