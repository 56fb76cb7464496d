package id.gerai.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.TestShop;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.sync.LinkException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A till with unsent sales loses its key: the real program, the real server, and its way out. */
class LostKeyIT {
    private static final Instant NOW = Instant.now().minusSeconds(3_600);
    private static Headquarters office;
    private static int shops;

    @TempDir private Path folder;
    private TestShop shop;
    private SimulatedTill till;

    @BeforeAll
    static void open() {
        office = new Headquarters();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void sellBesideTheLineAndLoseTheKey() throws Exception {
        shops++;
        shop = office.found("kunci" + shops);
        till = enrolled("T1");
        till.act(NOW, List.of("cashier Siti", "open-shift 100000"));
        sell();
        exchange();
        till.line.become(BadLine.Quality.CUT);
        sell();
        sell();
        till.loseKey();
        till.line.become(BadLine.Quality.GOOD);
        exchange();
        assertTrue(till.hasLostItsKey());
        assertEquals(2, till.waiting());
        assertEquals(2, recorded().size());
    }

    @Test
    void withACodeForItAllOfItIsRecordedOnceUnderItsOwnIds() throws Exception {
        Set<UUID> sold = soldHere();
        UUID before = till.identity();
        assertThrows(LinkException.class, () -> till.succeed(office.enrolmentCode(shop)));
        assertEquals(before, till.identity(), "a plain code is not enough");
        till.succeed(office.codeForLostKey(shop, before));
        exchange();
        assertFalse(till.isHalted());
        assertEquals(sold, recorded());
        assertEquals(
                0,
                office.server()
                        .number(
                                "select count(*) from quarantine where cooperative_id = ?",
                                shop.founded.cooperative()));
        sell();
        exchange();
        assertEquals(soldHere(), recorded());
        till.stop();
    }

    @Test
    void aCodeForAnotherTillIsNotEnough() throws Exception {
        SimulatedTill other = enrolled("T2");
        UUID before = till.identity();
        String code = office.codeForLostKey(shop, other.identity());
        assertThrows(LinkException.class, () -> till.succeed(code));
        assertEquals(before, till.identity());
        assertEquals(2, recorded().size());
        till.stop();
        other.stop();
    }

    @Test
    void whatTheServerHadHeardAndTheTillDidNotKnowIsRecordedOnceAllTheSame() throws Exception {
        new Outbox(till.store()).acknowledgeThrough(1);
        till.succeed(office.codeForLostKey(shop, till.identity()));
        exchange();
        assertEquals(0, till.waiting());
        assertEquals(soldHere(), recorded());
        till.stop();
    }

    private SimulatedTill enrolled(String name) throws LinkException {
        Random random = new Random(7);
        SimulatedTill enrolled =
                new SimulatedTill(
                        name,
                        new Disk(folder.resolve(name)),
                        new BadLine(office.wire(), office::address, random),
                        random);
        enrolled.enrol(office.address(), office.enrolmentCode(shop));
        enrolled.start();
        enrolled.exchange();
        return enrolled;
    }

    private void sell() throws Exception {
        till.act(NOW, List.of("member A001", "scan B001", "cash exact"));
    }

    private void exchange() {
        for (int i = 0; i < 5; i++) {
            till.exchange();
        }
    }

    private Set<UUID> soldHere() {
        Set<UUID> ids = new TreeSet<>();
        till.journalLines().forEach(line -> ids.add(EventLine.read(line).id()));
        return ids;
    }

    private Set<UUID> recorded() {
        Set<UUID> ids = new TreeSet<>();
        office.server()
                .query(
                        "select event_id from event where cooperative_id = ?",
                        shop.founded.cooperative())
                .forEach(row -> ids.add((UUID) row.getFirst()));
        return ids;
    }
}
