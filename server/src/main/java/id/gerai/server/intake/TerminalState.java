package id.gerai.server.intake;

/**
 * What is known of a till when a batch of its begins.
 *
 * @param firstSequence number of its first event
 * @param firstPrevious the hash that event names
 * @param revoked true where only files of it are still taken in
 * @param diverged true where events came that contradict what is here
 */
record TerminalState(
        Head head, long firstSequence, String firstPrevious, boolean revoked, boolean diverged) {}
