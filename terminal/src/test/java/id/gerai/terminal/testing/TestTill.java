package id.gerai.terminal.testing;

import id.gerai.terminal.device.SlipForm;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A till over a real store in a test's folder, with the sample shop in its catalogue. */
public final class TestTill implements AutoCloseable {
    public static final Instant MORNING = Instant.parse("2026-01-15T07:05:00Z");
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private final Store store;
    private final Till till;

    private TestTill(Store store, Till till) {
        this.store = store;
        this.till = till;
    }

    /** Opened, stocked, without a server and without a shift. */
    public static TestTill in(Path directory) {
        return with(directory, NOWHERE);
    }

    /** As {@link #in}, for a server. */
    public static TestTill with(Path directory, URI server) {
        return with(directory, server, InstantSource.fixed(MORNING));
    }

    /** As {@link #in}, by another clock. */
    public static TestTill at(Path directory, InstantSource clock) {
        return with(directory, NOWHERE, clock);
    }

    private static TestTill with(Path directory, URI server, InstantSource clock) {
        Store store = Store.open(directory);
        Identity identity =
                new Identity(
                        server,
                        SampleShop.COOPERATIVE,
                        SampleShop.OUTLET,
                        SampleShop.TERMINAL,
                        "G1");
        TillKey.in(store.directory(), TillKey.numberOf(store));
        identity.keepIn(store);
        TillOptions options = new TillOptions(clock, TillOptions.NARROW_PAPER_COLUMNS, true);
        Till till = new Till(store, identity, options);
        till.catalog().apply(SampleShop.changes(), SampleShop.changes().size(), 0);
        return new TestTill(store, till);
    }

    /** The same with Wati at an open drawer of Rp200.000. */
    public static TestTill openShift(Path directory) {
        TestTill it = in(directory);
        it.till.desk().signIn(SampleShop.WATI);
        it.till.desk().open(id.gerai.ledger.money.Rupiah.of(200_000));
        return it;
    }

    public Till till() {
        return till;
    }

    public Store store() {
        return store;
    }

    /** Every line of every receipt and slip since the till was opened first, in their order. */
    public List<String> paper() {
        return store
                .read(
                        session ->
                                session.list(
                                        "SELECT text FROM print_job ORDER BY id",
                                        row -> SlipForm.slip(row.getString(1)).lines()))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** As if the power had failed before the catalogue knew them. */
    public void forgetMember(UUID member) {
        store.write(
                session -> session.update("DELETE FROM member WHERE id = ?", member.toString()));
    }

    @Override
    public void close() {
        till.close();
        store.close();
    }
}
