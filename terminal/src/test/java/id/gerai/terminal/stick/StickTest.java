package id.gerai.terminal.stick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.ParcelReader;
import id.gerai.ledger.parcel.Piece;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.stick.StickViewModel.Result;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes out on a stick is what would have been pushed, and reads like it. */
class StickTest {
    @TempDir private Path directory;
    private Path folder;
    private TestTill opened;
    private StickViewModel model;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(directory.resolve("stik"));
        opened = TestTill.openShift(directory.resolve("till"));
        model = new StickViewModel(opened.store(), opened.till(), new Sticks(List.of()));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void everythingThatWaitsIsInTheParcelByteForByteAndStillWaits() throws IOException {
        sell(450);
        new Outbox(opened.store()).acknowledgeThrough(20);
        List<Long> progress = new ArrayList<>();
        Result.Written written =
                assertInstanceOf(
                        Result.Written.class, model.write(folder.toString(), progress::add));
        assertEquals(431, written.events());
        assertEquals(List.of(200L, 400L, 431L), progress);
        assertEquals(431, model.waiting(), "only the server's word takes it off");
        assertEquals(expected(20), linesIn(written.file()));
        assertTrue(leftovers().isEmpty());
    }

    @Test
    void aStickThatIsPulledOutLeavesNothingThatLooksWhole() throws IOException {
        sell(3);
        Path taken =
                folder.resolve(
                        new EventParcel(
                                        opened.store(),
                                        opened.till().journal().identity(),
                                        TillKey.of(opened.store()).orElseThrow())
                                .name());
        Files.createDirectories(taken.resolve("full"));
        Result result = model.write(folder.toString(), _ -> {});
        assertEquals(new Result.Refused(StickRefusal.NOT_WRITTEN), result);
        assertEquals(4, model.waiting());
    }

    @Test
    void refusalsNameWhatIsMissing() {
        assertEquals(
                new Result.Refused(StickRefusal.PLACE_NOT_THERE),
                model.write(directory.resolve("no").toString(), _ -> {}));
        assertEquals(
                new Result.Refused(StickRefusal.NO_SNAPSHOT_THERE), model.read(folder.toString()));
        new Outbox(opened.store()).acknowledgeThrough(1);
        assertEquals(
                new Result.Refused(StickRefusal.NOTHING_WAITS),
                model.write(folder.toString(), _ -> {}));
    }

    @Test
    void withoutItsKeyATillSignsNoFile() throws IOException {
        sell(1);
        Files.delete(opened.store().directory().resolve("till.key"));
        assertEquals(
                new Result.Refused(StickRefusal.KEY_LOST), model.write(folder.toString(), _ -> {}));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private void sell(int times) {
        for (int i = 0; i < times; i++) {
            opened.till().sale().scan("B01");
            opened.till().payment().payCash(Rupiah.of(62_500));
        }
    }

    private List<String> expected(long after) {
        List<String> lines = new ArrayList<>();
        Outbox outbox = new Outbox(opened.store());
        for (List<Outbox.Line> batch = outbox.after(after); !batch.isEmpty(); ) {
            batch.forEach(it -> lines.add(new String(it.bytes(), StandardCharsets.UTF_8)));
            batch = outbox.after(batch.getLast().sequence());
        }
        return lines;
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".part")).toList();
        }
    }

    private List<String> linesIn(Path file) throws IOException {
        TillKey key = TillKey.of(opened.store()).orElseThrow();
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            ParcelReader reader =
                    ParcelReader.open(
                                    in,
                                    _ ->
                                            (text, signature) ->
                                                    Base64.getEncoder()
                                                            .encodeToString(signature)
                                                            .equals(
                                                                    Base64.getEncoder()
                                                                            .encodeToString(
                                                                                    key.sign(
                                                                                            text))))
                            .orElseThrow();
            assertEquals(ParcelHead.Kind.EVENTS, reader.head().kind());
            assertEquals(SampleShop.TERMINAL, reader.head().subject());
            Optional<Piece> piece = reader.next();
            while (piece.isPresent() && piece.get() instanceof Piece.Frame frame) {
                new String(frame.content(), StandardCharsets.UTF_8).lines().forEach(lines::add);
                piece = reader.next();
            }
            assertInstanceOf(Piece.End.class, piece.orElseThrow());
            assertFalse(lines.isEmpty());
        }
        return lines;
    }
}
