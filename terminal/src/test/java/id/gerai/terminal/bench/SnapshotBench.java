package id.gerai.terminal.bench;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.device.Fast;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.sync.SyncState;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Enrolment;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a till takes from the first request to all of 50,000 products and 5,000 members, by line
 * on loopback; and how long a paid sale takes while another snapshot is read in beside it.
 */
public final class SnapshotBench {
    private SnapshotBench() {}

    public static void main(String[] args) throws Exception {
        List<Change> all = new ArrayList<>(SampleShop.changes());
        all.addAll(BigShop.changes());
        Path directory = Files.createTempDirectory("gerai-snapshot-bench");
        try (FakeServer server = new FakeServer(all);
                Store store = Store.open(directory)) {
            Identity identity = Enrolment.enrol(store, server.address(), FakeServer.CODE);
            TillOptions options = new TillOptions(InstantSource.system(), 32, false);
            try (Till till = new Till(store, identity, options)) {
                long start = System.nanoTime();
                till.sync().step();
                Figures.row("first snapshot taken over", seconds(start), 5, "s");
                check(till);
                sellMeanwhile(server, all, till);
            }
        }
    }

    private static void sellMeanwhile(FakeServer server, List<Change> all, Till till)
            throws IOException {
        till.desk().signIn(SampleShop.WATI);
        till.desk().open(Rupiah.of(200_000));
        server.startOver(all);
        int before = server.snapshots();
        till.sync().start();
        Fast.await("begun", () -> server.snapshots() > before);
        Micros paid = new Micros();
        long start = System.nanoTime();
        while (server.snapshots() == before + 1
                && (till.sync().waiting() > 0 || seconds(start) < 1)
                && seconds(start) < 20) {
            till.sale().scan("B01");
            paid.time(() -> till.payment().payCash(Rupiah.of(62_500)));
        }
        if (till.sync().state().link() != SyncState.Link.ONLINE) {
            throw new IllegalStateException("not online: " + till.sync().state());
        }
        Figures.row("paid while a snapshot is read in: p95", paid.millis(95), "ms");
        Figures.row("  the longest", paid.millis(100), 300, "ms");
    }

    private static void check(Till till) {
        if (till.catalog().byCode(BigShop.barcode(BigShop.PRODUCTS - 1)).isEmpty()) {
            throw new IllegalStateException("not taken over: " + till.sync().state());
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
