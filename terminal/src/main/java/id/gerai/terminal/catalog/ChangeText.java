package id.gerai.terminal.catalog;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.ChangeForm;
import id.gerai.terminal.journal.StoreException;

import java.io.IOException;
import java.util.Optional;

/** A change as the JSON text that is kept in the store. */
public final class ChangeText {
    private ChangeText() {}

    /** The text of a change. */
    public static String write(Change change) {
        try {
            return JSON.std.asString(ChangeForm.write(change));
        } catch (IOException e) {
            throw new IllegalStateException("Bug: a change could not be written as JSON", e);
        }
    }

    /**
     * The change of a text; empty for one of a type from a newer server.
     *
     * @throws StoreException if it is none
     */
    public static Optional<Change> read(String text) {
        try {
            return ChangeForm.read(JSON.std.mapFrom(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException("The catalogue on this till cannot be read", e);
        }
    }

    /**
     * The change of a text.
     *
     * @throws StoreException if it is not one of that type
     */
    public static <C extends Change> C read(String text, Class<C> type) {
        return read(text)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new StoreException("The catalogue holds no " + type));
    }
}
