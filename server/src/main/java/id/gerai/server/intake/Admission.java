package id.gerai.server.intake;

import id.gerai.ledger.event.Event;
import id.gerai.server.intake.Line.Read;
import id.gerai.server.intake.Line.Unreadable;
import id.gerai.server.outlet.Till;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Decides which lines of a batch are new events, seen against what is stored and against each
 * other: exactly once by id, number and content, each in its place in the terminal's chain.
 */
final class Admission {
    private final Till till;
    private final Map<UUID, StoredEvent> byId = new HashMap<>();
    private final Map<Long, StoredEvent> bySequence = new HashMap<>();

    Admission(Till till, Collection<StoredEvent> stored) {
        this.till = till;
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

        /** Not to be recorded. */
        record Refused(QuarantineReason reason, String detail) implements Verdict {}
    }

    /** Judges the next line; an admitted one is known from then on. */
    Verdict judge(Line line) {
        return switch (line.reading()) {
            case Unreadable unreadable ->
                    new Verdict.Refused(QuarantineReason.MALFORMED, unreadable.why());
            case Read read -> judge(read, line.hash());
        };
    }

    private Verdict judge(Read read, String hash) {
        Event event = read.event();
        if (!event.cooperative().equals(till.cooperative())
                || !event.terminal().equals(till.terminal())) {
            return new Verdict.Refused(
                    QuarantineReason.FOREIGN, "names another terminal than the one that signed");
        }
        StoredEvent sameId = byId.get(event.id());
        StoredEvent sameNumber = bySequence.get(event.sequence());
        if (sameId != null && sameId.hash().equals(hash)) {
            return new Verdict.Repeated(event.id());
        }
        if (sameId != null || sameNumber != null) {
            return new Verdict.Refused(
                    QuarantineReason.CONFLICTING,
                    sameId != null ? "the id is known" : "the sequence is known");
        }
        if (!fitsChain(event, hash)) {
            return new Verdict.Refused(
                    QuarantineReason.CHAIN_BROKEN,
                    "does not follow event " + (event.sequence() - 1));
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

    /** Neighbours that have not come yet are checked when they come. */
    private boolean fitsChain(Event event, String hash) {
        if (event.sequence() == 1 && !event.previousHash().equals(Event.GENESIS_HASH)) {
            return false;
        }
        StoredEvent before = bySequence.get(event.sequence() - 1);
        StoredEvent after = bySequence.get(event.sequence() + 1);
        return (before == null || before.hash().equals(event.previousHash()))
                && (after == null || after.previousHash().equals(hash));
    }

    private void know(StoredEvent event) {
        byId.put(event.id(), event);
        if (event.terminal().equals(till.terminal())) {
            bySequence.put(event.sequence(), event);
        }
    }
}
