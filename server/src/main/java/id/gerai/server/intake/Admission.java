package id.gerai.server.intake;

import id.gerai.ledger.event.Event;
import id.gerai.server.intake.Chain.Place;
import id.gerai.server.intake.line.Line;
import id.gerai.server.intake.line.Line.Read;
import id.gerai.server.intake.line.Line.Unreadable;
import id.gerai.server.intake.line.LineMarks;
import id.gerai.server.outlet.Till;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Decides which lines of a batch are new events, seen against what is stored and against each
 * other: exactly once by id, number and content, each in its place in the terminal's chain. Lines
 * are to be judged in the order of their numbers.
 */
final class Admission {
    private final Till till;
    private final Chain chain;
    private final Map<UUID, StoredEvent> byId = new HashMap<>();
    private final Predicate<Read> recordedElsewhere;

    /**
     * @param recordedElsewhere whether an event whose id is known is the same fact, recorded under
     *     another identity of the till or of its copy
     */
    Admission(
            Till till,
            Chain chain,
            Collection<StoredEvent> stored,
            Predicate<Read> recordedElsewhere) {
        this.till = till;
        this.chain = chain;
        this.recordedElsewhere = recordedElsewhere;
        stored.forEach(this::know);
    }

    /** What is to be done with a line. */
    sealed interface Verdict {
        /** A new event. */
        record Admitted(Read line, String hash) implements Verdict {
            Event event() {
                return line.event();
            }
        }

        /** The same bytes came before. */
        record Repeated(UUID id) implements Verdict {}

        /** The same fact came before, under another identity. */
        record Rewritten(UUID id) implements Verdict {}

        /** Not to be recorded. */
        record Refused(QuarantineReason reason, String detail) implements Verdict {}
    }

    /** Judges the next line; what it shows is known from then on. */
    Verdict judge(Line line) {
        return switch (line.reading()) {
            case Unreadable unreadable -> judge(unreadable, line.hash());
            case Read read -> judge(read, line.hash());
        };
    }

    /** A line that cannot be read has its place all the same, and those behind it follow on it. */
    private Verdict judge(Unreadable line, String hash) {
        LineMarks marks = line.marks();
        if (marks.terminal().filter(it -> !it.equals(till.terminal())).isPresent()) {
            return foreign();
        }
        if (marks.sequence().isEmpty()) {
            chain.hearUnnumbered(hash);
        } else {
            long sequence = marks.sequence().get();
            Place place =
                    marks.previous()
                            .map(previous -> chain.placeOf(sequence, previous, hash))
                            .orElseGet(() -> chain.placeOf(sequence));
            if (!place.isHere() && place != Place.TAKEN) {
                return conflict(place, sequence, hash);
            }
            chain.hear(sequence, hash);
        }
        return new Verdict.Refused(QuarantineReason.MALFORMED, line.why());
    }

    private Verdict judge(Read read, String hash) {
        Event event = read.event();
        if (!event.cooperative().equals(till.cooperative())
                || !event.terminal().equals(till.terminal())) {
            return foreign();
        }
        StoredEvent sameId = byId.get(event.id());
        if (sameId != null && sameId.hash().equals(hash)) {
            return new Verdict.Repeated(event.id());
        }
        Place place = chain.placeOf(event.sequence(), event.previousHash(), hash);
        if (!place.isHere()) {
            return conflict(place, event.sequence(), hash);
        }
        if (sameId != null) {
            return knownId(read, hash);
        }
        if (place == Place.PARTS) {
            chain.part();
        }
        know(
                new StoredEvent(
                        event.id(),
                        event.terminal(),
                        event.sequence(),
                        hash,
                        event.previousHash()));
        return new Verdict.Admitted(read, hash);
    }

    private Verdict knownId(Read read, String hash) {
        if (recordedElsewhere.test(read)) {
            chain.hear(read.event().sequence(), hash);
            return new Verdict.Rewritten(read.event().id());
        }
        chain.contradict(hash);
        return new Verdict.Refused(QuarantineReason.CONFLICTING, "the id is known");
    }

    private static Verdict foreign() {
        return new Verdict.Refused(
                QuarantineReason.FOREIGN, "names another terminal than the one that signed");
    }

    private Verdict conflict(Place place, long sequence, String hash) {
        chain.contradict(hash);
        return switch (place) {
            case BEFORE_THE_FIRST ->
                    new Verdict.Refused(
                            QuarantineReason.CONFLICTING,
                            "the number belongs to the identity before this one");
            case TAKEN ->
                    new Verdict.Refused(QuarantineReason.CONFLICTING, "the sequence is known");
            case FOLLOWS_A_CONFLICT ->
                    new Verdict.Refused(
                            QuarantineReason.CONFLICTING, "follows from what contradicts");
            case DOUBTFUL ->
                    new Verdict.Refused(
                            QuarantineReason.CONFLICTING,
                            "event %d is missing, and a copy of the till is at work"
                                    .formatted(sequence - 1));
            case CONTRADICTS ->
                    new Verdict.Refused(
                            QuarantineReason.CHAIN_BROKEN,
                            "does not follow event " + (sequence - 1));
            case FOLLOWS, BEHIND_A_GAP, PARTS ->
                    throw new IllegalStateException("Bug: a line that has its place is refused");
        };
    }

    private void know(StoredEvent event) {
        byId.put(event.id(), event);
        if (event.terminal().equals(till.terminal())) {
            chain.record(event);
        }
    }
}
