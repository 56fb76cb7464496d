package id.gerai.terminal.journal;

import java.util.Optional;

/** Keeps the sale that is being rung up, as text, so that a restart does not lose the counter. */
public final class DraftStore {
    private final Store store;

    public DraftStore(Store store) {
        this.store = store;
    }

    /** Replaces the draft. Not synced to the disk: nothing has been paid yet. */
    public void keep(String body) {
        store.writeLightly(
                session ->
                        session.update(
                                "INSERT INTO draft(id, body) VALUES(1, ?)"
                                        + " ON CONFLICT(id) DO UPDATE SET body = excluded.body",
                                body));
    }

    /** There is nothing on the counter. */
    public void clear() {
        store.writeLightly(session -> session.update("DELETE FROM draft"));
    }

    public Optional<String> kept() {
        return store.read(
                session -> session.first("SELECT body FROM draft", row -> row.getString(1)));
    }
}
