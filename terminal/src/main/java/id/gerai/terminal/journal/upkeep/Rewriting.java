package id.gerai.terminal.journal.upkeep;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventHash;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Session;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.journal.TillKey;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Carries a till's events over to its next identity: those that the server has stay, those after
 * them are written anew with the same ids, facts and times. The lines of before are kept.
 */
public final class Rewriting {
    private static final String NEXT = "next_";
    private static final String AGREED = "next_agreed";
    private static final String KEY = "next_key";

    private Rewriting() {}

    /**
     * Keeps for good what the server made of this till: from here on it will be so, whatever
     * happens.
     *
     * @param agreed the last event that the server has as it is here
     * @param key the number of the key that the next identity goes with
     */
    public static void decide(Store store, Identity next, long agreed, int key) {
        store.write(
                session -> {
                    next.put(session, NEXT);
                    Store.setSetting(session, AGREED, Long.toString(agreed));
                    Store.setSetting(session, KEY, Integer.toString(key));
                    return null;
                });
    }

    /**
     * Does what was decided; nothing where nothing was. All of it or none is in the session's
     * transaction.
     */
    public static void finish(Session session) throws SQLException {
        String terminal = Store.setting(session, NEXT + "terminal").orElse("");
        if (terminal.isEmpty()) {
            return;
        }
        long agreed = number(session, AGREED);
        session.update("DROP TRIGGER event_is_never_changed");
        rewrite(session, UUID.fromString(terminal), agreed);
        session.update(
                "CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event"
                        + " BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END");
        session.update("DELETE FROM event_outcome WHERE sequence > ?", agreed);
        for (String name : Identity.SETTINGS) {
            Store.setSetting(session, name, Store.setting(session, NEXT + name).orElseThrow());
            Store.setSetting(session, NEXT + name, "");
        }
        Store.setSetting(session, TillKey.NUMBER, Long.toString(number(session, KEY)));
        Store.setSetting(session, Outbox.ACKNOWLEDGED, Long.toString(agreed));
        Store.setSetting(session, "halt", "");
    }

    private static void rewrite(Session session, UUID terminal, long agreed) throws SQLException {
        // Of a salvaged journal the lines of before are kept already.
        session.update(
                "INSERT OR IGNORE INTO superseded_event(terminal, sequence, outcome, line)"
                        + " SELECT ?, sequence, (SELECT outcome FROM event_outcome WHERE"
                        + " event_outcome.sequence = event.sequence), line FROM event"
                        + " WHERE sequence > ?",
                Store.setting(session, "terminal").orElseThrow(),
                agreed);
        String previous = agreed == 0 ? Event.GENESIS_HASH : EventHash.of(lineOf(session, agreed));
        List<Long> numbers =
                session.list(
                        "SELECT sequence FROM event WHERE sequence > ? ORDER BY sequence",
                        row -> row.getLong(1),
                        agreed);
        for (long sequence : numbers) {
            byte[] line = readdressed(lineOf(session, sequence), terminal, sequence, previous);
            session.update("UPDATE event SET line = ? WHERE sequence = ?", line, sequence);
            previous = EventHash.of(line);
        }
    }

    private static byte[] lineOf(Session session, long sequence) throws SQLException {
        return session.first(
                        "SELECT line FROM event WHERE sequence = ?",
                        row -> row.getBytes(1),
                        sequence)
                .orElseThrow(() -> new StoreException("Event " + sequence + " is missing"));
    }

    /** The fields in their order, also those of another version: only its place is another. */
    static byte[] readdressed(byte[] line, UUID terminal, long sequence, String previous) {
        try {
            Map<String, Object> fields = JSON.std.mapFrom(line);
            fields.put("terminal", terminal.toString());
            fields.put("sequence", sequence);
            fields.put("previous", previous);
            return JSON.std.asBytes(fields);
        } catch (IOException e) {
            throw new StoreException("Event " + sequence + " cannot be read", e);
        }
    }

    private static long number(Session session, String name) throws SQLException {
        return Long.parseLong(Store.setting(session, name).orElseThrow());
    }
}
