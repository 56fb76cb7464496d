package id.gerai.terminal.journal;

import java.util.List;
import java.util.Optional;

/**
 * Keeps unpaid tickets, as text, on the disk: the one being rung up, so that neither a restart nor
 * a power cut loses the counter, and those put aside.
 */
public final class DraftStore {
    private final Store store;

    public DraftStore(Store store) {
        this.store = store;
    }

    /** A ticket put aside. */
    public record Parked(long id, String body) {}

    /** Replaces what is on the counter. */
    public void keep(String body) {
        store.write(
                session ->
                        session.update(
                                "INSERT INTO draft(id, body) VALUES(1, ?)"
                                        + " ON CONFLICT(id) DO UPDATE SET body = excluded.body",
                                body));
    }

    /** There is nothing on the counter. */
    public void clear() {
        store.write(session -> session.update("DELETE FROM draft"));
    }

    /** What is on the counter. */
    public Optional<String> kept() {
        return store.read(
                session -> session.first("SELECT body FROM draft", row -> row.getString(1)));
    }

    /** Puts a ticket aside and clears the counter, both or neither. */
    public void park(String body) {
        store.write(
                session -> {
                    session.update("INSERT INTO parked(body) VALUES(?)", body);
                    return session.update("DELETE FROM draft");
                });
    }

    /** Those put aside, oldest first. */
    public List<Parked> parked() {
        return store.read(
                session ->
                        session.list(
                                "SELECT id, body FROM parked ORDER BY id",
                                row -> new Parked(row.getLong(1), row.getString(2))));
    }

    public int parkedCount() {
        return Math.toIntExact(
                store.read(session -> session.number("SELECT count(*) FROM parked")));
    }

    /** Puts one back on the counter in place of what is there, both or neither. */
    public void resume(long id) {
        store.write(
                session -> {
                    session.update(
                            "INSERT INTO draft(id, body) SELECT 1, body FROM parked WHERE id = ?"
                                    + " ON CONFLICT(id) DO UPDATE SET body = excluded.body",
                            id);
                    return session.update("DELETE FROM parked WHERE id = ?", id);
                });
    }
}
