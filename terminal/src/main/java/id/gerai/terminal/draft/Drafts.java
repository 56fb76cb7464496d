package id.gerai.terminal.draft;

import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.DraftStore;
import id.gerai.terminal.journal.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;

/**
 * Remembers unpaid tickets across a restart and a power cut: the one on the counter and those put
 * aside. A text that cannot be read is never thrown away.
 */
public final class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final DraftStore store;
    private final boolean counterIsKept;

    /**
     * @param counterIsKept false where nobody waits for the counter after a restart
     */
    public Drafts(DraftStore store, boolean counterIsKept) {
        this.store = store;
        this.counterIsKept = counterIsKept;
    }

    /**
     * A ticket put aside.
     *
     * @param draft empty where this program cannot read it
     */
    public record Parked(long id, Optional<Draft> draft) {}

    /** What was on the counter when the program ended. */
    public record Kept(Draft draft, boolean readable) {}

    /** Losing the counter costs a second scan, so a fault is logged and selling goes on. */
    public void keep(Draft draft) {
        if (counterIsKept) {
            attempt(() -> store.keep(DraftForm.write(draft)));
        }
    }

    public void clear() {
        if (counterIsKept) {
            attempt(store::clear);
        }
    }

    /** The counter as kept, at today's prices. What cannot be read goes to those put aside. */
    public Kept kept(Catalog catalog) {
        if (!counterIsKept) {
            return new Kept(Draft.EMPTY, true);
        }
        Optional<String> text = store.kept();
        Optional<Draft> draft = text.flatMap(it -> read(it, catalog));
        boolean readable = text.isEmpty() || draft.isPresent();
        if (!readable) {
            attempt(() -> store.park(text.orElseThrow()));
        }
        return new Kept(draft.orElse(Draft.EMPTY), readable);
    }

    /**
     * Puts a ticket aside and leaves the counter empty, both or neither.
     *
     * @throws StoreException if it could not be stored
     */
    public void park(Draft draft) {
        store.park(DraftForm.write(draft));
    }

    /** Those put aside, oldest first. */
    public List<Parked> parked(Catalog catalog) {
        return store.parked().stream()
                .map(it -> new Parked(it.id(), read(it.body(), catalog)))
                .toList();
    }

    /** How many are put aside. */
    public int parkedCount() {
        return store.parkedCount();
    }

    /**
     * Puts one back on the counter, which must be empty.
     *
     * @throws StoreException if it could not be stored
     */
    public void resume(long id) {
        store.resume(id);
    }

    private static Optional<Draft> read(String text, Catalog catalog) {
        try {
            return Optional.of(DraftForm.read(text, catalog));
        } catch (StoreException | IllegalArgumentException e) {
            LOG.warn("A kept ticket cannot be read; it stays where it is", e);
            return Optional.empty();
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (StoreException e) {
            LOG.warn("The counter could not be kept for a restart", e);
        }
    }
}
