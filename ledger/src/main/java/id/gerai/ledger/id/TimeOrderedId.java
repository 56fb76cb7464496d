package id.gerai.ledger.id;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs that sort by the time they were made (RFC 9562, version 7). */
public final class TimeOrderedId {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    /** A new id for a fact of the given time, unique by 74 random bits. */
    public static UUID of(Instant time, RandomGenerator random) {
        long head = time.toEpochMilli() << 16 | VERSION_7 | random.nextLong() & 0x0FFFL;
        return new UUID(head, VARIANT | random.nextLong() >>> 2);
    }
}
