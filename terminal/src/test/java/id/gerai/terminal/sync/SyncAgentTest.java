package id.gerai.terminal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.device.Fast;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
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
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** docs/sync.md over real HTTP, with a line that fails in every way it can. */
class SyncAgentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path directory;
    private FakeServer server;
    private Store store;
    private Till till;

    @BeforeEach
    void enrol() throws Exception {
        server = new FakeServer(SampleShop.changes());
        store = Store.open(directory);
        Identity identity = Enrolment.enrol(store, server.address(), FakeServer.CODE);
        till = open(identity);
        assertTrue(till.sync().awaitInStep(PATIENCE));
        till.desk().signIn(SampleShop.WATI);
        till.desk().open(Rupiah.of(200_000));
    }

    @AfterEach
    void close() {
        till.close();
        store.close();
        server.close();
    }

    @Test
    void pullsWhatTheServerHas() throws Exception {
        assertEquals(16, till.catalog().firstProducts(100).size());
        server.addChange(
                new CashierChanged(SampleShop.id(99), "Ratna", true, "", Permission.ofCashiers()));
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(3, till.catalog().cashiers().size());
    }

    @Test
    void sendsEveryEventOnceInOrder() throws Exception {
        sell(450);
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(451, server.lines().size());
        assertEquals(0, server.requestsRefused(), "every signature verifies");
        assertEquals(SyncState.Link.ONLINE, till.sync().state().link());
    }

    @Test
    void anAnswerThatIsLostOnlyMeansToSendAgain() throws Exception {
        server.loseAnswers(2);
        sell(5);
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(6, server.lines().size());
        assertEquals(0, new Outbox(store).alarms().size());
        assertEquals(0, new Outbox(store).waiting());
    }

    @Test
    void aServerThatIsBusyIsAskedAgainLater() throws Exception {
        server.beUnavailable(3);
        sell(1);
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(2, server.lines().size());
    }

    @Test
    void aLineThatIsNotReadableIsSetAsideAndBlocksNothingBehindIt() throws Exception {
        server.force(4, "quarantined");
        server.force(5, "recorded_for_attention");
        sell(6);
        assertTrue(till.sync().awaitInStep(PATIENCE));
        List<Outbox.Outcome> alarms = new Outbox(store).alarms();
        assertEquals(List.of(4L), alarms.stream().map(Outbox.Outcome::sequence).toList());
        assertEquals(1, till.sync().state().alarms());
        assertEquals(0, new Outbox(store).waiting());
    }

    @Test
    void aConflictStopsTheTillBeforeItForGood() throws Exception {
        server.force(3, "conflicting");
        sell(6);
        Fast.await("halted", () -> till.sync().state().halt().isPresent());
        assertEquals(Optional.of(Halt.DIVERGED), till.sync().state().halt());
        assertEquals(2, new Outbox(store).acknowledged());
        int pushes = server.pushes();
        till.close();
        till = open(Identity.of(store).orElseThrow());
        assertFalse(till.sync().awaitInStep(PATIENCE));
        assertEquals(pushes, server.pushes(), "nothing more is sent under a name that two have");
    }

    @Test
    void goesOnSellingWithoutTheServerAndSendsAfterARestart() throws Exception {
        server.close();
        sell(3);
        assertFalse(till.sync().awaitInStep(Duration.ofMillis(300)));
        assertEquals(SyncState.Link.OFFLINE, till.sync().state().link());
        assertTrue(till.sync().waiting() >= 3);
        till.close();
        int port = Identity.of(store).orElseThrow().server().getPort();
        FakeServer before = server;
        server = new FakeServer(SampleShop.changes(), port);
        server.takeOverFrom(before);
        till = open(Identity.of(store).orElseThrow());
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(4, server.lines().size());
        assertEquals(4, Chain.verify(store));
    }

    @Test
    void aMembersPurchasesCountOnceBeforeAndAfterTheServerKnows() throws Exception {
        till.sale().choose(till.catalog().member(SampleShop.SITI).orElseThrow());
        till.sale().scan("B01");
        till.payment().payCash(Rupiah.of(62_500));
        assertEquals(Rupiah.of(1_284_500 + 62_500), purchasesOfSiti());
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(Rupiah.of(1_284_500 + 62_500), purchasesOfSiti());
        server.addChange(SampleShop.siti(1_284_500 + 62_500));
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(Rupiah.of(1_284_500 + 62_500), purchasesOfSiti());
    }

    @Test
    void anOlderServerThatSaysNeitherHeadNorEpochNorTimeIsServed() throws Exception {
        server.beOld();
        sell(3);
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(4, server.lines().size());
        assertEquals(Optional.empty(), till.sync().state().halt());
        server.addChange(SampleShop.siti(1));
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertEquals(
                Rupiah.of(1),
                till.catalog().member(SampleShop.SITI).orElseThrow().purchasesThisYear());
    }

    @Test
    void aPriceIsHereWithinFiveSeconds() {
        server.addChange(SampleShop.siti(1));
        long start = System.nanoTime();
        Fast.await(
                "pulled by itself",
                () ->
                        till.catalog()
                                .member(SampleShop.SITI)
                                .orElseThrow()
                                .purchasesThisYear()
                                .equals(Rupiah.of(1)));
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "within five seconds");
    }

    @Test
    void theClockIsComparedWithTheServers() throws Exception {
        server.setAhead(Duration.ofMinutes(12));
        assertTrue(till.sync().awaitInStep(PATIENCE));
        assertTrue(till.sync().state().isClockWrong());
        assertEquals(-12, till.sync().state().clockOff().plusSeconds(-30).toMinutes());
    }

    @Test
    void backOffWithJitterAfterABusyServersWord() {
        BackOff backOff = new BackOff(new Random(2));
        List<Duration> waits =
                Stream.generate(() -> backOff.afterRequest(Duration.ofSeconds(5)))
                        .limit(50)
                        .toList();
        assertTrue(waits.stream().allMatch(it -> it.toMillis() >= 5_000));
        assertTrue(waits.stream().allMatch(it -> it.toMillis() <= 10_000));
        assertTrue(waits.stream().distinct().count() > 40, "not all at once");
    }

    @Test
    void aWrongCodeIsToldInTheServersWords() throws IOException {
        try (Store fresh = Store.open(directory.resolve("other"))) {
            LinkException refused =
                    assertThrows(
                            LinkException.class,
                            () -> Enrolment.enrol(fresh, server.address(), "WRONG"));
            assertTrue(refused.getMessage().contains("Kode tidak dikenal"));
            assertTrue(Identity.of(fresh).isEmpty());
        }
    }

    @Test
    void backsOffDoublingUpToAMinute() {
        BackOff backOff = new BackOff(new Random(1));
        for (int i = 0; i < 12; i++) {
            long ms = backOff.afterFailure().toMillis();
            long full = Math.min(60_000, 1_000L << Math.min(i, 6));
            assertTrue(ms >= full / 2 && ms <= full, () -> "wait of " + ms);
        }
        backOff.succeeded();
        assertTrue(backOff.afterFailure().toMillis() <= 1_000);
    }

    private Rupiah purchasesOfSiti() {
        return till.members()
                .purchasesThisYear(till.catalog().member(SampleShop.SITI).orElseThrow());
    }

    private Till open(Identity identity) {
        Till opened = new Till(store, identity, new TillOptions(InstantSource.system(), 0, false));
        opened.sync().start();
        return opened;
    }

    private void sell(int times) {
        for (int i = 0; i < times; i++) {
            till.sale().scan("B01");
            till.payment().payCash(Rupiah.of(62_500));
        }
    }
}
