package id.gerai.server.intake;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.server.intake.line.Line;
import id.gerai.server.intake.line.Line.Read;
import id.gerai.server.outlet.Till;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up what a batch is to be judged against. */
@Singleton
class AdmissionReader {
    /** What changes when a till writes an event again under its next identity. */
    private static final List<String> OF_THE_IDENTITY = List.of("terminal", "sequence", "previous");

    private final EventStore events;
    private final QuarantineStore quarantine;

    AdmissionReader(EventStore events, QuarantineStore quarantine) {
        this.events = events;
        this.quarantine = quarantine;
    }

    /** Ready to judge the lines; the terminal is locked. */
    Admission of(Till till, Chain chain, List<Line> lines) {
        Set<UUID> ids = new HashSet<>();
        Set<Long> sequences = new HashSet<>();
        Set<String> previous = new HashSet<>();
        for (Line line : lines) {
            line.id().ifPresent(ids::add);
            line.previous().ifPresent(previous::add);
            line.sequence()
                    .ifPresent(
                            sequence -> {
                                // With its neighbours, to which it must be chained.
                                for (long near = -1; near <= 1; near++) {
                                    sequences.add(sequence + near);
                                }
                            });
        }
        List<StoredEvent> stored = events.find(till, ids, sequences);
        stored.stream().map(StoredEvent::hash).forEach(previous::remove);
        lines.stream().map(Line::hash).forEach(previous::remove);
        previous.remove(chain.startingHash());
        if (!previous.isEmpty()) {
            quarantine.find(till, sequences, previous).forEach(chain::know);
        }
        return new Admission(till, chain, stored, line -> isRecordedElsewhere(till, line));
    }

    private boolean isRecordedElsewhere(Till till, Read line) {
        return events.recordedElsewhere(till, line.event().id())
                .filter(before -> ofTheFact(before).equals(ofTheFact(line.text())))
                .isPresent();
    }

    private static Map<String, Object> ofTheFact(String line) {
        try {
            Map<String, Object> fields = new HashMap<>(JSON.std.mapFrom(line));
            OF_THE_IDENTITY.forEach(fields::remove);
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException("Bug: a recorded line is not JSON", e);
        }
    }
}
