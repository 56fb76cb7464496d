package id.gerai.terminal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.testing.BadLine;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Enrolment;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** All there is, taken over whole or not at all, by line and by hand. */
class SnapshotTest {
    @TempDir private Path directory;
    private final BadLine line = new BadLine();
    private Instant now = Instant.parse("2026-01-15T07:05:00Z");
    private FakeServer server;
    private Store store;
    private Till till;

    @BeforeEach
    void enrol() throws Exception {
        server = new FakeServer(SampleShop.changes());
        store = Store.open(directory.resolve("till"));
        Enrolment.enrol(store, server.address(), FakeServer.CODE);
        TillOptions options = new TillOptions(() -> now, 0, false).over(line, new Random());
        till = new Till(store, Identity.of(store).orElseThrow(), options);
        exchange();
        till.desk().signIn(SampleShop.WATI);
        till.desk().open(Rupiah.of(200_000));
        exchange();
    }

    @AfterEach
    void close() {
        till.close();
        store.close();
        server.close();
    }

    @Test
    void aTillThatBeginsTakesTheSnapshotAndThenTheFeed() {
        assertEquals(1, server.snapshots());
        assertEquals(16, till.catalog().firstProducts(100).size());
        assertEquals("Siti Aminah", till.catalog().searchMembers("sit am", 5).getFirst().name());
        server.addChange(SampleShop.siti(7_000_000));
        exchange();
        assertEquals(1, server.snapshots());
        assertEquals(
                Rupiah.of(7_000_000),
                till.catalog().member(SampleShop.SITI).orElseThrow().purchasesThisYear());
    }

    @Test
    void whatIsGoneFromTheServerIsGoneFromTheTill() {
        server.startOver(withoutProducts(8));
        exchange();
        assertEquals(2, server.snapshots());
        assertEquals(8, till.catalog().firstProducts(100).size());
        server.startOver(SampleShop.changes());
        exchange();
        assertEquals(16, till.catalog().firstProducts(100).size());
        assertEquals(1, till.catalog().search("minyak", 5).size());
        till.sale().scan("B01");
        till.payment().payCash(Rupiah.of(62_500));
        exchange();
        assertEquals(0, till.sync().waiting());
    }

    @Test
    void truncatedSnapshot() {
        holdsTheOldOneThrough(bytes -> Arrays.copyOf(bytes, bytes.length - 40));
    }

    @Test
    void flippedByteInASnapshot() {
        holdsTheOldOneThrough(
                bytes -> {
                    bytes[bytes.length / 2] ^= 1;
                    return bytes;
                });
    }

    @Test
    void snapshotSignedBySomebodyElse() throws IOException {
        try (FakeServer other = new FakeServer(withoutProducts(8))) {
            byte[] forged = other.snapshotParcel();
            holdsTheOldOneThrough(_ -> forged);
        }
    }

    @Test
    void aSnapshotByHandTellsTheTillWhatHasArrived() throws IOException {
        till.sale().scan("B01");
        line.loseAnswerTo("/api/terminal/events");
        till.payment().payCash(Rupiah.of(62_500));
        till.sync().step();
        line.cut(true);
        server.addChange(SampleShop.siti(1));
        assertEquals(1, till.sync().waiting());
        assertEquals(Optional.empty(), brought(server.snapshotParcel()));
        assertEquals(0, till.sync().waiting());
        assertEquals(2, new Outbox(store).acknowledged());
    }

    @Test
    void anOlderSnapshotByHandIsRefused() throws IOException {
        byte[] before = server.snapshotParcel();
        server.addChange(SampleShop.siti(1));
        exchange();
        assertEquals(Optional.of(SnapshotRefusal.OLDER), brought(before));
    }

    @Test
    void somethingElseByHandIsRefused() throws IOException {
        assertEquals(Optional.of(SnapshotRefusal.NOT_A_SNAPSHOT), brought("harga.xlsx".getBytes()));
    }

    private Optional<SnapshotRefusal> brought(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("stick.gerai"), bytes);
        return till.sync().takeOver(file);
    }

    private void holdsTheOldOneThrough(UnaryOperator<byte[]> damage) {
        server.damageSnapshots(damage);
        server.startOver(withoutProducts(8));
        exchange();
        assertTrue(server.snapshots() > 1);
        assertEquals(16, till.catalog().firstProducts(100).size());
        assertTrue(till.catalog().byCode("B01").isPresent());
        server.damageSnapshots(UnaryOperator.identity());
        exchange();
        assertEquals(8, till.catalog().firstProducts(100).size());
    }

    private static List<Change> withoutProducts(int fewer) {
        List<Change> all = new ArrayList<>(SampleShop.changes());
        for (int i = all.size() - 1, left = fewer; i >= 0 && left > 0; i--) {
            if (all.get(i) instanceof ProductChanged) {
                all.remove(i);
                left--;
            }
        }
        return all;
    }

    private void exchange() {
        for (int i = 0; i < 6; i++) {
            now = now.plus(Duration.ofSeconds(4));
            till.sync().step();
        }
    }
}
