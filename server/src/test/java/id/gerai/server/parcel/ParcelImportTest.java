package id.gerai.server.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.Piece.Damage;
import id.gerai.server.TestParcels;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.check.CheckService;
import id.gerai.server.parcel.Imported.Counts;
import id.gerai.server.parcel.ParcelImport.Begun;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.tills.NumberRange;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What a till wrote to a stick, read in the office. */
class ParcelImportTest {
    private static TestServer server;
    private static TestShop shop;

    private final TestTill till = shop.till();
    private final UUID shift = UUID.randomUUID();

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "stik");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWholeFileIsRecorded() throws IOException {
        Imported imported = bring(TestParcels.of(till, day(20), 6));
        assertTrue(imported.complete());
        assertEquals(new Counts(21, 21, 0, 0), imported.counts());
        assertEquals(List.of(), imported.missing());
        assertEquals(21, recorded());
    }

    @Test
    void theSameFileAgainRecordsNothing() throws IOException {
        byte[] file = TestParcels.of(till, day(20), 6);
        bring(file);
        Imported again = bring(file);
        assertTrue(again.complete());
        assertEquals(new Counts(0, 0, 0, 0), again.counts());
        assertEquals(21, recorded());
    }

    @Test
    void anotherFileWithTheSameEventsRecordsNothing() throws IOException {
        List<Written> events = day(20);
        bring(TestParcels.of(till, events, 6));
        Imported again = bring(TestParcels.of(till, events, 10));
        assertEquals(new Counts(21, 0, 0, 0), again.counts());
        assertEquals(21, again.counts().known());
    }

    @Test
    void aTruncatedFileGivesWhatIsWhole() throws IOException {
        byte[] file = TestParcels.of(till, day(20), 6);
        Imported imported = bring(Arrays.copyOf(file, file.length / 2));
        assertFalse(imported.complete());
        assertEquals(
                List.of(Damage.Kind.CUT_SHORT),
                imported.damage().stream().map(Damage::kind).toList());
        long events = imported.counts().events();
        assertTrue(events > 0 && events < 21, "recorded " + events);
        assertEquals(events, recorded());
        assertTrue(bring(file).complete(), "the whole file goes on behind it");
        assertEquals(21, recorded());
    }

    @Test
    void aFlippedByteCostsItsFrameAndTheGapIsTold() throws IOException {
        byte[] whole = TestParcels.of(till, day(20), 6);
        byte[] file = whole.clone();
        int second = position(file, "FRAME 2 ");
        file[second + 300] ^= 1;
        Imported imported = bring(file);
        assertFalse(imported.complete());
        assertEquals(15, imported.counts().events());
        assertEquals(List.of(new Damage(second, Damage.Kind.ALTERED)), imported.damage());
        assertEquals(List.of(new NumberRange(7, 12)), imported.missing());
        Imported mended = bring(whole);
        assertTrue(mended.complete());
        assertEquals(new Counts(15, 6, 0, 0), mended.counts());
        assertEquals(List.of(), mended.missing());
    }

    @Test
    void aReadingThatWasCutShortIsGoneOnWith() throws IOException {
        byte[] file = TestParcels.of(till, day(20), 6);
        ParcelImport parcels = server.get(ParcelImport.class);
        Begun begun = parcels.begin(shop.administrator, TestParcels.file(file), "a.gerai");
        int[] frames = {0};
        assertThrows(
                IllegalStateException.class,
                () ->
                        parcels.run(
                                begun,
                                _ -> {
                                    if (++frames[0] == 2) {
                                        throw new IllegalStateException("the stick is pulled");
                                    }
                                }));
        assertEquals(12, recorded());
        Imported imported = bring(file);
        assertEquals(begun.id(), imported.id());
        assertEquals(new Counts(21, 21, 0, 0), imported.counts());
        assertTrue(imported.complete());
    }

    @Test
    void whatARevokedTillHadNotSentIsStillTaken() throws IOException {
        List<Written> events = day(3);
        assertEquals(
                204,
                shop.office
                        .post("/api/terminals/" + till.terminal + "/revocation", java.util.Map.of())
                        .status());
        Imported imported = bring(TestParcels.of(till, events, 6));
        assertTrue(imported.complete());
        assertEquals(4, imported.counts().recorded());
    }

    @Test
    void bothRoadsInAnyOrderAnyNumberOfTimesRecordOnce() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Written> events = day(60);
        List<byte[]> lines = events.stream().map(Written::line).toList();
        byte[] file = TestParcels.of(till, events, 7);
        byte[] half = TestParcels.of(till, events.subList(10, 40), 5);
        for (int i = 0; i < 12; i++) {
            switch (random.nextInt(4)) {
                case 0 -> bring(file);
                case 1 -> bring(half);
                case 2 -> bring(Arrays.copyOf(file, random.nextInt(300, file.length)));
                default -> {
                    int from = random.nextInt(lines.size());
                    int to = random.nextInt(from, lines.size()) + 1;
                    till.push(lines.subList(from, to));
                }
            }
        }
        bring(file);
        assertEquals(61, recorded(), "seed " + seed);
        assertEquals(
                60L,
                server.number(
                        "select count(*) from journal j join event e"
                                + " on e.cooperative_id = j.cooperative_id"
                                + " and e.event_id = j.journal_id where e.terminal_id = ?",
                        till.terminal),
                "seed " + seed);
        assertEquals(
                List.of(),
                server.get(CheckService.class).run(shop.founded.cooperative()).stream()
                        .filter(finding -> !finding.isFine())
                        .toList(),
                "seed " + seed);
    }

    @Test
    void whatIsNoParcelOfOursIsRefusedByName() throws IOException {
        TestShop other = TestShop.open(server, "lain" + System.nanoTime());
        TestTill foreign = other.till();
        Written event = till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO));
        ParcelHead unknown =
                new ParcelHead(
                        ParcelHead.Kind.EVENTS,
                        till.cooperative,
                        UUID.randomUUID(),
                        UUID.randomUUID());
        ParcelHead snapshot =
                new ParcelHead(
                        ParcelHead.Kind.SNAPSHOT, till.cooperative, till.outlet, UUID.randomUUID());
        assertEquals(ParcelRefusal.FILE_EMPTY, refusal(new byte[0]));
        assertEquals(ParcelRefusal.NOT_A_PARCEL, refusal("hello".getBytes(StandardCharsets.UTF_8)));
        assertEquals(ParcelRefusal.NOT_A_PARCEL, refusal(new byte[100_000]));
        assertEquals(
                ParcelRefusal.OTHER_COOPERATIVE,
                refusal(TestParcels.of(foreign, List.of(event), 1)));
        assertEquals(
                ParcelRefusal.TERMINAL_UNKNOWN,
                refusal(TestParcels.of(till, unknown, List.of(event), 1)));
        assertEquals(
                ParcelRefusal.IS_A_SNAPSHOT,
                refusal(TestParcels.of(till, snapshot, List.of(event), 1)));
        assertEquals(ParcelRefusal.IS_A_SNAPSHOT, refusal(till.download("/api/terminal/snapshot")));
    }

    @Test
    void aFileSignedByAnotherTillRecordsNothing() throws IOException {
        TestTill thief = shop.till();
        byte[] file = TestParcels.of(thief, TestParcels.head(till), day(3), 6);
        Imported imported = bring(file);
        assertFalse(imported.complete());
        assertEquals(new Counts(0, 0, 0, 0), imported.counts());
        assertEquals(Damage.Kind.NOT_SIGNED, imported.damage().getFirst().kind());
        assertEquals(0, recorded());
    }

    private Object refusal(byte[] file) {
        return assertThrows(RefusedException.class, () -> bring(file)).refusal();
    }

    private static Imported bring(byte[] file) throws IOException {
        ParcelImport parcels = server.get(ParcelImport.class);
        Begun begun = parcels.begin(shop.administrator, TestParcels.file(file), "a.gerai");
        parcels.run(begun, _ -> {});
        return server.get(ParcelImports.class).get(shop.founded.cooperative(), begun.id());
    }

    /** The opening of a shift and so many sales. */
    private List<Written> day(int sales) {
        List<Written> events = new ArrayList<>();
        events.add(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)));
        for (int i = 1; i <= sales; i++) {
            events.add(
                    till.write(
                            TestShop.DAY,
                            shop.sale(
                                    shift,
                                    "G-" + i,
                                    Optional.of(shop.members.get(i % 4)),
                                    shop.products.get(i % 5))));
        }
        return events;
    }

    private long recorded() {
        return server.number("select count(*) from event where terminal_id = ?", till.terminal);
    }

    private static int position(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
