package id.gerai.server.intake.line;

import id.gerai.ledger.event.Event;

import java.util.Optional;
import java.util.UUID;

/**
 * One line of a push as it was read.
 *
 * @param content the very bytes
 * @param hash SHA-256 of them
 */
public record Line(byte[] content, String hash, Reading reading) {

    /** What the bytes turned out to be. */
    public sealed interface Reading {}

    /**
     * An event, and the same bytes as text.
     *
     * @param version of the contract in which it was written
     */
    public record Read(Event event, long version, String text) implements Reading {}

    /** No event, why, and what can be told of it all the same. */
    public record Unreadable(String why, LineMarks marks) implements Reading {}

    /** The same bytes, of which it was found out that no rule can record them. */
    public Line unrecordable() {
        return new Line(content, hash, new Unreadable("cannot be recorded", LineMarks.of(content)));
    }

    /** The number in the till's chain, as far as it can be read. */
    public Optional<Long> sequence() {
        return switch (reading) {
            case Read read -> Optional.of(read.event().sequence());
            case Unreadable unreadable -> unreadable.marks().sequence();
        };
    }

    /** The hash of the event before, as far as it can be read. */
    public Optional<String> previous() {
        return switch (reading) {
            case Read read -> Optional.of(read.event().previousHash());
            case Unreadable unreadable -> unreadable.marks().previous();
        };
    }

    /** The event's id, as far as it can be read. */
    public Optional<UUID> id() {
        return switch (reading) {
            case Read read -> Optional.of(read.event().id());
            case Unreadable unreadable -> unreadable.marks().id();
        };
    }
}
