package id.gerai.server.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The chain of one till as far as a batch touches it: which numbers are taken, by what, and what
 * was found to contradict. Says of each further event whether it has its place here.
 *
 * <p>A till that was copied sends two chains. What follows from a line that contradicted must never
 * be taken in behind a gap, where it would keep the true chain out; so a line is known as well by
 * those it follows from, in quarantine or in the same batch.
 */
final class Chain {
    private final TerminalState state;
    private final Map<Long, StoredEvent> recorded = new HashMap<>();

    /**
     * Lines that are no events but have a number: the chain goes on with the hash of their bytes.
     */
    private final Map<Long, Set<String>> heard = new HashMap<>();

    /** The same for those whose number could not be read. */
    private final Set<String> unnumbered = new HashSet<>();

    private final Set<String> conflicting = new HashSet<>();
    private boolean parted;

    Chain(TerminalState state) {
        this.state = state;
        this.parted = state.diverged();
        hear(state.head().sequence(), state.head().hash());
    }

    /** A place that a line may have. */
    enum Place {
        /** It follows from what is here. */
        FOLLOWS,
        /** What is before it has not come yet. */
        BEHIND_A_GAP,
        /** It follows from what is here, and what is behind it does not follow from it. */
        PARTS,
        /** It belongs to the identity before this one. */
        BEFORE_THE_FIRST,
        /** Another has its number. */
        TAKEN,
        /** It names another hash than that of the event before, or the event behind it does. */
        CONTRADICTS,
        /** It follows from something that contradicted. */
        FOLLOWS_A_CONFLICT,
        /** The event before is missing, and a copy of the till is at work. */
        DOUBTFUL;

        boolean isHere() {
            return this == FOLLOWS || this == BEHIND_A_GAP || this == PARTS;
        }
    }

    Place placeOf(long sequence, String previous, String hash) {
        if (sequence < state.firstSequence()) {
            return Place.BEFORE_THE_FIRST;
        }
        if (recorded.containsKey(sequence)) {
            return Place.TAKEN;
        }
        Place place = behind(sequence, previous);
        StoredEvent after = recorded.get(sequence + 1);
        if (!place.isHere() || after == null || after.previousHash().equals(hash)) {
            return place;
        }
        boolean filled =
                unnumbered.contains(after.previousHash())
                        || heard.getOrDefault(sequence, Set.of()).contains(after.previousHash());
        return place == Place.FOLLOWS && !filled ? Place.PARTS : Place.CONTRADICTS;
    }

    /** The place of a line that does not say what it follows from. */
    Place placeOf(long sequence) {
        return parted && !isHere(sequence - 1) ? Place.DOUBTFUL : Place.BEHIND_A_GAP;
    }

    /** True where another line has this number, or what is recorded behind it names another. */
    boolean goesOnElsewhere(long sequence, String hash) {
        StoredEvent after = recorded.get(sequence + 1);
        boolean follows = after != null && after.previousHash().equals(hash);
        boolean alone = Set.of(hash).containsAll(heard.getOrDefault(sequence, Set.of()));
        return after == null ? !alone : !follows;
    }

    private Place behind(long sequence, String previous) {
        if (sequence == state.firstSequence()) {
            return previous.equals(state.firstPrevious()) ? Place.FOLLOWS : Place.CONTRADICTS;
        }
        StoredEvent before = recorded.get(sequence - 1);
        if (before != null) {
            return before.hash().equals(previous) ? Place.FOLLOWS : Place.CONTRADICTS;
        }
        if (conflicting.contains(previous)) {
            return Place.FOLLOWS_A_CONFLICT;
        }
        Set<String> here = heard.getOrDefault(sequence - 1, Set.of());
        boolean inPlace = unnumbered.contains(previous) && (!parted || isHere(sequence - 2));
        if (here.contains(previous) || inPlace) {
            return Place.FOLLOWS;
        }
        if (!here.isEmpty()) {
            return Place.CONTRADICTS;
        }
        return parted ? Place.DOUBTFUL : Place.BEHIND_A_GAP;
    }

    private boolean isHere(long sequence) {
        return sequence <= state.head().sequence()
                || recorded.containsKey(sequence)
                || heard.containsKey(sequence);
    }

    /** The hash that the next event without a gap names. */
    String startingHash() {
        return state.head().hash();
    }

    boolean isRevoked() {
        return state.revoked();
    }

    /** Notes a line that was kept in quarantine before. */
    void know(QuarantineStore.Kept line) {
        switch (line.reason()) {
            case CHAIN_BROKEN, CONFLICTING -> conflicting.add(line.hash());
            case MALFORMED, REWRITTEN ->
                    line.sequence()
                            .ifPresentOrElse(
                                    sequence -> hear(sequence, line.hash()),
                                    () -> hearUnnumbered(line.hash()));
            case FOREIGN -> {}
        }
    }

    void record(StoredEvent event) {
        recorded.put(event.sequence(), event);
    }

    void hear(long sequence, String hash) {
        heard.computeIfAbsent(sequence, _ -> new LinkedHashSet<>()).add(hash);
    }

    void hearUnnumbered(String hash) {
        unnumbered.add(hash);
    }

    /** Notes a line that contradicts; what follows from it contradicts as well. */
    void contradict(String hash) {
        conflicting.add(hash);
        part();
    }

    /** Notes that a copy of the till is at work. */
    void part() {
        parted = true;
    }

    boolean hasParted() {
        return parted;
    }

    /** How far all is here, as far as this batch can tell. */
    Head head() {
        Head head = state.head();
        for (Optional<String> next = next(head); next.isPresent(); next = next(head)) {
            head = new Head(head.sequence() + 1, next.get());
        }
        return head;
    }

    private Optional<String> next(Head head) {
        long sequence = head.sequence() + 1;
        StoredEvent event = recorded.get(sequence);
        if (event != null) {
            return Optional.of(event.hash());
        }
        StoredEvent after = recorded.get(sequence + 1);
        Set<String> here = heard.getOrDefault(sequence, Set.of());
        if (after != null
                && (here.contains(after.previousHash())
                        || unnumbered.contains(after.previousHash()))) {
            return Optional.of(after.previousHash());
        }
        return here.stream().findFirst();
    }
}
