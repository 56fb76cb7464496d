package id.gerai.terminal.training;

import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;

/** The store of a till to practise on. Whoever opens it closes it. */
public record Practice(Store store, Identity identity) implements AutoCloseable {
    /** The folder inside of the till's data directory. */
    public static final String FOLDER = "latihan";

    private static final String CODE = "LATIHAN";

    /**
     * Opens the practice till of an enrolled one, with what that sells now. What was practised
     * before is still there.
     *
     * @param real the store of the till at work; only its catalogue is read
     * @throws id.gerai.terminal.journal.StoreException if the disk refuses
     */
    public static Practice beside(Store real, Catalog sold) {
        Store store = Store.open(folder(real.directory()));
        Identity identity = Identity.of(store).orElseGet(() -> madeUp(store));
        Catalog copy = new Catalog(store);
        boolean upToDate = copy.cursor() == sold.cursor() && copy.outlet().equals(sold.outlet());
        if (!upToDate) {
            copy.apply(sold.everything(), sold.cursor(), 0);
        }
        return new Practice(store, identity);
    }

    /** Where the practice till of a data directory lies. */
    public static Path folder(Path data) {
        return data.resolve(FOLDER);
    }

    @Override
    public void close() {
        store.close();
    }

    /** Nobody's: no server has ever heard of it. */
    private static Identity madeUp(Store store) {
        Identity identity =
                new Identity(
                        URI.create(Identity.NOWHERE),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        CODE);
        identity.keepIn(store);
        return identity;
    }
}
