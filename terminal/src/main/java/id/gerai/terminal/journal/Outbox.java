package id.gerai.terminal.journal;

import java.sql.SQLException;
import java.util.List;

/**
 * The part of the journal that the server has not answered for yet. Events are sent in order, so
 * one number says how far it has come; what the server said beyond "recorded" is kept per event.
 */
public final class Outbox {
    /** The setting that holds the last event the server answered for. */
    public static final String ACKNOWLEDGED = "acknowledged_through";

    private static final int BATCH_LINES_MAX = 200;
    private static final long BATCH_BYTES_MAX = 1L << 20;

    private final Store store;

    public Outbox(Store store) {
        this.store = store;
    }

    /** One event on its way. */
    public record Line(long sequence, byte[] bytes) {}

    /**
     * What the server said of an event.
     *
     * @param outcome as named in the contract, such as {@code conflicting}
     * @param reason in the server's words; may be empty
     */
    public record Outcome(long sequence, String outcome, String reason) {
        /** True where somebody must look: the server has other content, or could not read it. */
        public boolean isAlarm() {
            return outcome.equals("conflicting") || outcome.equals("quarantined");
        }

        private boolean isPlain() {
            return outcome.equals("recorded") || outcome.equals("already_recorded");
        }
    }

    /** The next events to send, oldest first: 200 or 1 MiB of them, or one that is longer. */
    public List<Line> next() {
        return after(acknowledged());
    }

    /** As many events behind one, acknowledged or not. */
    public List<Line> after(long sequence) {
        return store.read(
                session ->
                        session.list(
                                "SELECT sequence, line FROM event WHERE sequence > ?1"
                                        + " AND sequence < ?2 ORDER BY sequence",
                                row -> new Line(row.getLong(1), row.getBytes(2)),
                                sequence,
                                sequence + 1 + linesOf(session, sequence)));
    }

    /** Counted before any is read: a few lines may be as large as all the memory. */
    private static long linesOf(Session session, long after) throws SQLException {
        return session.number(
                "SELECT max(1, count(*)) FROM (SELECT sum(length(line) + 1)"
                        + " OVER (ORDER BY sequence) AS bytes FROM (SELECT sequence, line"
                        + " FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?))"
                        + " WHERE bytes <= ?",
                after,
                BATCH_LINES_MAX,
                BATCH_BYTES_MAX);
    }

    /** The last event that the server answered for; 0 for none. */
    public long acknowledged() {
        return store.setting(ACKNOWLEDGED).map(Long::parseLong).orElse(0L);
    }

    /** How many events wait. Their numbers have no gaps, so nothing needs counting. */
    public long waiting() {
        long last = store.read(session -> session.number("SELECT max(sequence) FROM event"));
        return last - acknowledged();
    }

    /** Marks a batch as answered. A mark that is lost only means that the batch is sent again. */
    public void acknowledge(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        store.writeLightly(
                session -> {
                    for (Outcome outcome : outcomes) {
                        if (!outcome.isPlain()) {
                            session.update(
                                    "INSERT OR REPLACE INTO event_outcome(sequence, outcome,"
                                            + " reason) VALUES(?, ?, ?)",
                                    outcome.sequence(),
                                    outcome.outcome(),
                                    outcome.reason());
                        }
                    }
                    Store.setSetting(
                            session, ACKNOWLEDGED, Long.toString(outcomes.getLast().sequence()));
                    return null;
                });
    }

    /** Takes the server's word for how far it has heard everything, be it more or less. */
    public void acknowledgeThrough(long sequence) {
        store.write(
                session -> {
                    Store.setSetting(session, ACKNOWLEDGED, Long.toString(sequence));
                    return null;
                });
    }

    /** All that raises an alarm, oldest first. */
    public List<Outcome> alarms() {
        return store
                .read(
                        session ->
                                session.list(
                                        "SELECT sequence, outcome, reason FROM event_outcome"
                                                + " ORDER BY sequence",
                                        row ->
                                                new Outcome(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        row.getString(3))))
                .stream()
                .filter(Outcome::isAlarm)
                .toList();
    }
}
