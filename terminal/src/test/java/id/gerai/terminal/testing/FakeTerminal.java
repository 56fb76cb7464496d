package id.gerai.terminal.testing;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventHash;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** One till as the fake server knows it: its key, its events, and what contradicts them. */
final class FakeTerminal {
    private final UUID id;
    private final String publicKey;
    private final long firstSequence;
    private final String before;
    private final Map<Long, String> lines = new TreeMap<>();
    private final Map<Long, String> forced = new TreeMap<>();
    private final Set<String> quarantine = new TreeSet<>();
    private boolean revoked;

    /**
     * @param firstSequence the number of its first event
     * @param before the hash that its first event names
     */
    FakeTerminal(UUID id, String publicKey, long firstSequence, String before) {
        this.id = id;
        this.publicKey = publicKey;
        this.firstSequence = firstSequence;
        this.before = before;
    }

    UUID id() {
        return id;
    }

    String publicKey() {
        return publicKey;
    }

    boolean isRevoked() {
        return revoked;
    }

    void setRevoked(boolean now) {
        revoked = now;
    }

    void force(long sequence, String outcome) {
        forced.put(sequence, outcome);
    }

    void takeOver(FakeTerminal other) {
        lines.putAll(other.lines);
    }

    /** As if its books had been restored from when they ended there. */
    void forgetAfter(long sequence) {
        lines.keySet().removeIf(it -> it > sequence);
    }

    List<String> lines() {
        return new ArrayList<>(lines.values());
    }

    int quarantined() {
        return quarantine.size();
    }

    String record(Event event, String line) {
        String told = forced.get(event.sequence());
        if (told != null) {
            if (!told.equals("conflicting")) {
                lines.put(event.sequence(), line);
            }
            return told;
        }
        String known = lines.get(event.sequence());
        if (known != null) {
            return known.equals(line) ? "already_recorded" : conflicting(line);
        }
        String expected = hashOf(event.sequence() - 1);
        if (!expected.isEmpty() && !expected.equals(event.previousHash())
                || quarantine.contains(event.previousHash())) {
            return conflicting(line);
        }
        lines.put(event.sequence(), line);
        return "recorded";
    }

    private String conflicting(String line) {
        quarantine.add(EventHash.of(line.getBytes(StandardCharsets.UTF_8)));
        return "conflicting";
    }

    /** Empty for one that is not here. */
    String hashOf(long sequence) {
        if (sequence == firstSequence - 1) {
            return before;
        }
        String line = lines.get(sequence);
        return line == null ? "" : EventHash.of(line.getBytes(StandardCharsets.UTF_8));
    }

    /** The highest number below which nothing is missing. */
    long contiguous() {
        long last = firstSequence - 1;
        while (lines.containsKey(last + 1)) {
            last++;
        }
        return last;
    }
}
