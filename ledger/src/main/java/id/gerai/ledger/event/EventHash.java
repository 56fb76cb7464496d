package id.gerai.ledger.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the exact bytes of an event as the till wrote them: one line of UTF-8 JSON. */
public final class EventHash {
    private EventHash() {}

    /** 64 lower-case hexadecimal digits. */
    public static String of(byte[] eventLine) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(eventLine);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every JDK has SHA-256", e);
        }
    }
}
