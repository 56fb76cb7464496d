package id.gerai.terminal.journal;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventHash;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The proof that the journal is what was written: numbers without a gap, and every line naming the
 * hash of the one before it.
 */
public final class Chain {
    private static final int PAGE = 1_000;
    private static final long VERIFIED_AT_START = 5_000;
    private static final String PREVIOUS = "\"previous\":\"";
    private static final int HASH_LENGTH = Event.GENESIS_HASH.length();

    private final Store store;
    private long sequence;
    private String hash;

    private Chain(Store store, long sequence, String hash) {
        this.store = store;
        this.sequence = sequence;
        this.hash = hash;
    }

    private record Link(long sequence, byte[] line) {}

    /**
     * Walks the whole journal.
     *
     * @return the number of the last event; 0 for an empty journal
     * @throws BrokenChainException at the first event that is missing or changed
     */
    public static long verify(Store store) {
        Chain chain = new Chain(store, 0, Event.GENESIS_HASH);
        chain.walk();
        return chain.sequence;
    }

    /**
     * Walks the last events only, which is quick enough for every start.
     *
     * @throws BrokenChainException at the first of them that is missing or changed
     */
    public static Chain verifyAtStart(Store store) {
        return verifyRecent(store, VERIFIED_AT_START);
    }

    private static Chain verifyRecent(Store store, long events) {
        long last = store.read(session -> session.number("SELECT max(sequence) FROM event"));
        long anchor = Math.max(0, last - events);
        String hash =
                anchor == 0
                        ? Event.GENESIS_HASH
                        : page(store, anchor - 1, 1).stream()
                                .findFirst()
                                .map(link -> EventHash.of(link.line()))
                                .orElseThrow(
                                        () -> new BrokenChainException(anchor, "it is missing"));
        Chain chain = new Chain(store, anchor, hash);
        chain.walk();
        return chain;
    }

    /** Number of the last event. */
    long sequence() {
        return sequence;
    }

    /** Hash of the last event. */
    String hash() {
        return hash;
    }

    private void walk() {
        List<Link> links = page(store, sequence, PAGE);
        while (!links.isEmpty()) {
            links.forEach(this::follow);
            links = page(store, sequence, PAGE);
        }
    }

    private void follow(Link link) {
        long expected = sequence + 1;
        if (link.sequence() != expected) {
            throw new BrokenChainException(expected, "it is missing");
        }
        if (!previousOf(link.line()).equals(hash)) {
            throw new BrokenChainException(
                    expected, "it does not follow from the event before it, or that was changed");
        }
        sequence = expected;
        hash = EventHash.of(link.line());
    }

    /** Taken by its place in the text: reading every line as JSON would take ten times as long. */
    private static String previousOf(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int start = text.indexOf(PREVIOUS) + PREVIOUS.length();
        int end = start + HASH_LENGTH;
        return start < PREVIOUS.length() || end > text.length() ? "" : text.substring(start, end);
    }

    private static List<Link> page(Store store, long after, int size) {
        return store.read(
                session ->
                        session.list(
                                "SELECT sequence, line FROM event WHERE sequence > ?"
                                        + " ORDER BY sequence LIMIT ?",
                                row -> new Link(row.getLong(1), row.getBytes(2)),
                                after,
                                size));
    }
}
