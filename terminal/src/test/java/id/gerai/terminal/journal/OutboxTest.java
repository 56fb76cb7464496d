package id.gerai.terminal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** How much goes out at a time. */
class OutboxTest {
    private static final int KIB = 1_024;

    @TempDir private Path directory;
    private Store store;
    private Outbox outbox;
    private long written;

    @BeforeEach
    void open() {
        store = Store.open(directory);
        outbox = new Outbox(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void atMostTwoHundredLines() {
        write(450, 100);
        assertEquals(200, take());
        assertEquals(200, take());
        assertEquals(50, take());
        assertEquals(0, outbox.waiting());
    }

    @Test
    void atMostOneMebibyteButForALongerLineAlone() {
        write(5, 400 * KIB);
        write(1, 10 * KIB * KIB);
        write(2, 100);
        assertEquals(List.of(2, 2, 1, 1, 2), List.of(take(), take(), take(), take(), take()));
    }

    @Test
    void whatTheServerForgotIsSentOnceMore() {
        write(5, 100);
        take();
        outbox.acknowledgeThrough(2);
        assertEquals(3, outbox.waiting());
        assertEquals(3, outbox.next().getFirst().sequence());
    }

    private int take() {
        List<Outbox.Line> batch = outbox.next();
        outbox.acknowledge(
                batch.stream()
                        .map(it -> new Outbox.Outcome(it.sequence(), "recorded", ""))
                        .toList());
        return batch.size();
    }

    private void write(int lines, int bytes) {
        for (int i = 0; i < lines; i++) {
            written++;
            store.writeLightly(
                    session ->
                            session.update(
                                    "INSERT INTO event(sequence, type, business_date, line)"
                                            + " VALUES(?, 'x', '2026-01-15', ?)",
                                    written,
                                    new byte[bytes]));
        }
    }
}
