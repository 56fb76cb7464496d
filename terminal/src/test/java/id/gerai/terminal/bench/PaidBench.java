package id.gerai.terminal.bench;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.till.Till;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How long "paid" takes to be on the disk, against one fsync of the same disk measured in between:
 * a record of the size of a sale, written and forced.
 */
public final class PaidBench {
    private static final int WARM_UP = 200;
    private static final int SALES = 1_000;
    private static final int LINES = 5;
    private static final int RECORD_BYTES = 4_096;

    private PaidBench() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "paid-bench");
        Micros paid = new Micros();
        Micros fsync = new Micros();
        try (TestTill shop = BigShop.openShift(directory);
                FileChannel plain =
                        FileChannel.open(
                                directory.resolve("plain"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE)) {
            for (int i = -WARM_UP; i < SALES; i++) {
                ring(shop.till(), i + WARM_UP);
                (i < 0 ? new Micros() : paid).time(() -> pay(shop.till()));
                (i < 0 ? new Micros() : fsync).time(() -> force(plain));
            }
        }
        double limit = 1.5 * fsync.millis(95) + 5;
        Figures.row("paid to durable, 5 lines: p95", paid.millis(95), limit, "ms");
        Figures.row("  median", paid.millis(50), "ms");
        Figures.row("  one fsync of the same disk: p95", fsync.millis(95), "ms");
        Figures.row("  its median", fsync.millis(50), "ms");
    }

    private static void ring(Till till, int sale) {
        for (int line = 0; line < LINES; line++) {
            till.sale().scan(BigShop.barcode((sale * LINES + line) % BigShop.PRODUCTS));
        }
    }

    private static void pay(Till till) {
        if (!(till.payment().payCash(Rupiah.of(1_000_000)) instanceof Recording.Recorded<?>)) {
            throw new IllegalStateException("the sale was not recorded");
        }
    }

    private static void force(FileChannel plain) {
        try {
            plain.write(ByteBuffer.allocate(RECORD_BYTES));
            plain.force(false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
