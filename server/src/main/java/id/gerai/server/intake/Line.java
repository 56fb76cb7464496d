package id.gerai.server.intake;

import id.gerai.ledger.event.Event;

/**
 * One line of a push as it was read.
 *
 * @param content the very bytes
 * @param hash SHA-256 of them
 */
record Line(byte[] content, String hash, Reading reading) {

    /** What the bytes turned out to be. */
    sealed interface Reading {}

    /**
     * An event, and the same bytes as text.
     *
     * @param version of the contract in which it was written
     */
    record Read(Event event, long version, String text) implements Reading {}

    /** No event, and why. */
    record Unreadable(String why) implements Reading {}
}
