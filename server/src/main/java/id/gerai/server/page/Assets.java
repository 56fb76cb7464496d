package id.gerai.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of style sheets and scripts. Each carries a few digits of its content's hash, so that
 * browsers may keep a file for a year and still fetch the next version at once.
 */
public final class Assets {
    private static final int DIGITS = 10;
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * @param name of a file in the folder {@code web}, such as {@code gerai.css}
     */
    public static String address(String name) {
        return ADDRESSES.computeIfAbsent(
                name, file -> "/web/" + file + "?v=" + hash(file).substring(0, DIGITS));
    }

    private static String hash(String name) {
        try (InputStream content = Assets.class.getResourceAsStream("/web/" + name)) {
            if (content == null) {
                throw new IllegalStateException("Bug: a page names /web/" + name + ", not there");
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every JDK has SHA-256", e);
        }
    }
}
