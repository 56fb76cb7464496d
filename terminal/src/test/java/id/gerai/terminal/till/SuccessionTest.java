package id.gerai.terminal.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.sync.Halt;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.testing.BadLine;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Two tills with one identity, and a revoked one: nothing is lost, nothing is counted twice. */
class SuccessionTest {
    private static final String NEW_CODE = "ABCD-2345";

    @TempDir private Path directory;
    private final BadLine line = new BadLine();
    private Instant now = Instant.parse("2026-01-15T07:05:00Z");
    private FakeServer server;
    private Store store;
    private Till till;

    /** One shift with two sales, all of it at the server. */
    @BeforeEach
    void workADay() throws Exception {
        server = new FakeServer(SampleShop.changes());
        store = Store.open(directory.resolve("till"));
        Enrolment.enrol(store, server.address(), FakeServer.CODE);
        open();
        exchange();
        till.desk().signIn(SampleShop.WATI);
        till.desk().open(Rupiah.of(200_000));
        sell(2);
        exchange();
        assertEquals(3, server.lines().size());
    }

    @AfterEach
    void close() {
        till.close();
        store.close();
        server.close();
    }

    @Test
    void aCopyOfTheDiskIsFoundOutAndGoesOnAsASuccessor() throws Exception {
        Path copy = copied();
        sell(2);
        exchange();
        changeTo(copy);
        line.cut(true);
        sell(3);
        line.cut(false);
        exchange();
        assertEquals(Optional.of(Halt.DIVERGED), till.sync().state().halt());
        List<UUID> sold = ids();
        assertNotEquals(0, succeed());
        exchange();
        assertEquals(Optional.empty(), till.sync().state().halt());
        assertEquals(6, Chain.verify(store), "one chain, without a gap");
        assertEquals(sold, ids(), "the same facts under the same ids");
        assertEquals(8, server.lines().size());
        assertRecordedOnce();
        assertEquals(3, keptFromBefore());
        assertTrue(till.desk().shift().isPresent(), "the drawer is as it was");
        assertTrue(till.journal().findReceipt("G1-000004").isPresent(), "as it was printed");
        sell(1);
        assertTrue(till.journal().findReceipt("G2-000006").isPresent());
        exchange();
        assertEquals(9, server.lines().size());
    }

    @Test
    void aRestoredBackupIsFoundOutBeforeAnythingIsSold() throws Exception {
        Path backup = copied();
        sell(2);
        exchange();
        changeTo(backup);
        till.sync().step();
        assertEquals(Optional.of(Halt.DIVERGED), till.sync().state().halt());
        succeed();
        sell(1);
        exchange();
        assertEquals(6, server.lines().size());
        assertRecordedOnce();
        assertEquals(0, server.quarantined());
    }

    @Test
    void aBackupThatHadNotHeardOfItsLastAnswersAgreesOnWhatBothHave() throws Exception {
        line.cut(true);
        sell(2);
        Path backup = copied();
        line.cut(false);
        sell(1);
        exchange();
        changeTo(backup);
        sell(1);
        exchange();
        succeed();
        assertEquals(5, new Outbox(store).acknowledged(), "sent by the one, known by the other");
        assertEquals(1, keptFromBefore());
        exchange();
        assertRecordedOnce();
        assertEquals(7, server.lines().size());
    }

    @Test
    void aRevokedTillKeepsWhatItHasAndGoesOnWithACode() throws Exception {
        server.revoke(true);
        sell(2);
        exchange();
        assertEquals(Optional.of(Halt.REVOKED), till.sync().state().halt());
        assertEquals(2, till.sync().waiting());
        succeed();
        exchange();
        assertEquals(5, server.lines().size());
        assertRecordedOnce();
    }

    @Test
    void aTillThatIsHeardAgainGoesOnByItself() {
        server.revoke(true);
        sell(1);
        exchange();
        server.revoke(false);
        exchange();
        exchange();
        assertEquals(Optional.empty(), till.sync().state().halt());
        assertEquals(4, server.lines().size());
    }

    @Test
    void withoutASignalOrWithAWrongCodeItIsWhoItWas() {
        server.revoke(true);
        sell(1);
        exchange();
        Identity before = till.journal().identity();
        assertThrows(LinkException.class, () -> succession().succeed("WRONG"));
        line.cut(true);
        assertThrows(LinkException.class, () -> succession().succeed(NEW_CODE));
        line.cut(false);
        assertEquals(Optional.of(before), Identity.of(store));
        assertEquals(4, Chain.verify(store));
        assertEquals(0, keptFromBefore());
    }

    @Test
    void powerCutWhenTheServersAnswerIsLost() throws Exception {
        server.revoke(true);
        sell(2);
        exchange();
        server.giveCode(NEW_CODE);
        line.loseAnswerTo("/api/enrolment");
        assertThrows(LinkException.class, () -> succession().succeed(NEW_CODE));
        restart();
        succeed("WXYZ-6789");
        exchange();
        assertEquals(5, server.lines().size());
        assertRecordedOnce();
    }

    @Test
    void powerCutBetweenTheServersAnswerAndTheRewriting() throws Exception {
        server.revoke(true);
        sell(2);
        exchange();
        UUID before = till.journal().identity().terminal();
        server.giveCode(NEW_CODE);
        succession().register(NEW_CODE);
        assertEquals(before, Identity.of(store).orElseThrow().terminal());
        restart();
        assertNotEquals(before, till.journal().identity().terminal(), "made good at the start");
        exchange();
        assertEquals(5, server.lines().size());
        assertRecordedOnce();
    }

    @Test
    void aServerWhoseBooksWereRestoredIsToldTheRestOnceMore() {
        server.restoreTo(1);
        exchange();
        assertEquals(3, server.lines().size());
        assertEquals(Optional.empty(), till.sync().state().halt());
        assertEquals(3, new Outbox(store).acknowledged());
    }

    @Test
    void aLostKeyIsSaidToBeLostAndNoOtherIsMadeInItsPlace() throws Exception {
        Path key = store.directory().resolve("till.key");
        byte[] kept = Files.readAllBytes(key);
        Files.delete(key);
        restart();

        exchange();
        assertEquals(Optional.of(Halt.KEY_LOST), till.sync().state().halt());
        assertEquals(0, server.requestsRefused(), "what nobody would believe is not sent");
        assertTrue(Files.notExists(key));
        Files.write(key, kept);
        restart();
        sell(1);
        exchange();
        assertEquals(Optional.empty(), till.sync().state().halt());
        assertEquals(4, server.lines().size());
        assertRecordedOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64\nnot either\n", "AAAA\nAAAA\n"})
    void aKeyFileThatHoldsNoKeyIsALostKey(String content) throws Exception {
        Files.writeString(store.directory().resolve("till.key"), content);
        restart();
        assertEquals(Optional.of(Halt.KEY_LOST), till.sync().state().halt());
    }

    @Test
    void aTillWithoutItsKeyGoesOnWithACodeForThat() throws Exception {
        line.cut(true);
        sell(2);
        line.cut(false);
        Files.delete(store.directory().resolve("till.key"));
        restart();
        List<UUID> sold = ids();
        server.giveCode("WXYZ-6789");
        assertThrows(LinkException.class, () -> succession().succeed("WXYZ-6789"));
        assertEquals(3, server.lines().size());
        server.giveCodeForLostKey(NEW_CODE);
        succession().succeed(NEW_CODE);
        restart();
        exchange();
        assertEquals(Optional.empty(), till.sync().state().halt());
        assertEquals(sold, ids(), "the same facts under the same ids");
        assertEquals(5, server.lines().size());
        assertRecordedOnce();
        assertTrue(Files.exists(store.directory().resolve("till-2.key")));
    }

    @Test
    void aKeyCanBeLostAgain() throws Exception {
        sell(2);
        Files.delete(store.directory().resolve("till.key"));
        restart();
        server.giveCodeForLostKey(NEW_CODE);
        succession().succeed(NEW_CODE);
        restart();
        exchange();
        assertRecordedOnce();
        Files.delete(store.directory().resolve("till-2.key"));
        restart();
        assertEquals(Optional.of(Halt.KEY_LOST), till.sync().state().halt());
        server.giveCodeForLostKey("WXYZ-6789");
        succession().succeed("WXYZ-6789");
        restart();
        sell(1);
        exchange();
        assertEquals(6, Chain.verify(store));
        assertRecordedOnce();
    }

    private int succeed() throws LinkException {
        return succeed(NEW_CODE);
    }

    private int succeed(String code) throws LinkException {
        server.giveCode(code);
        succession().succeed(code);
        till.close();
        open();
        return keptFromBefore();
    }

    private Succession succession() {
        return new Succession(store, till, line);
    }

    private void open() {
        TillOptions options = new TillOptions(() -> now, 0, false).over(line, new Random());
        till = new Till(store, Identity.of(store).orElseThrow(), options);
    }

    private void restart() {
        changeTo(store.directory());
    }

    private void changeTo(Path other) {
        till.close();
        store.close();
        store = Store.open(other);
        open();
    }

    private Path copied() throws IOException {
        Path from = store.directory();
        till.close();
        store.close();
        Path copy = Files.createDirectory(directory.resolve("copy"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        store = Store.open(from);
        open();
        return copy;
    }

    /** A few turns of the agent: enough for all that is due. */
    private void exchange() {
        for (int i = 0; i < 6; i++) {
            now = now.plus(Duration.ofSeconds(4));
            till.sync().step();
        }
    }

    private void sell(int times) {
        for (int i = 0; i < times; i++) {
            till.sale().scan("B01");
            till.payment().payCash(Rupiah.of(62_500));
        }
    }

    private List<UUID> ids() {
        return till.journal().eventsOfLastShift().stream().map(Event::id).toList();
    }

    private void assertRecordedOnce() {
        Set<UUID> seen = new HashSet<>();
        for (String recorded : server.lines()) {
            UUID id =
                    EventLine.read(recorded.getBytes(java.nio.charset.StandardCharsets.UTF_8)).id();
            assertTrue(seen.add(id), () -> "twice: " + recorded);
        }
        assertTrue(seen.containsAll(ids()), "all that this till sold");
    }

    private int keptFromBefore() {
        return (int)
                (long)
                        store.read(
                                session -> session.number("SELECT count(*) FROM superseded_event"));
    }
}
