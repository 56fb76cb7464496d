package id.gerai.terminal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shift.ShiftReport;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;
import id.gerai.testing.Needs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Kill -9 at each step of a sale, in the real program with its window, then a restart: the sale
 * exists once at the till and once at the server, its receipt is whole or says that it is printed
 * again, and the drawer balances.
 */
class KillAtEachStepIT {
    private static final String RECEIPT = "G1-000001";
    private static final String EVENTS = "SELECT count(*) FROM event";
    private static final String PRINTED =
            "SELECT count(*) FROM print_job WHERE number <> '' AND state = 'DONE'";
    private static final String UNSENT =
            "SELECT (SELECT max(sequence) FROM event)"
                    + " - (SELECT value FROM setting WHERE name = 'acknowledged_through')";
    private static final Rupiah RICE = Rupiah.of(62_500);
    private static final Rupiah RICE_AND_NOODLES = Rupiah.of(65_800);

    @TempDir private Path directory;
    private KilledTill it;

    @BeforeEach
    void enrol() throws Exception {
        Needs.display();
        it = new KilledTill(directory);
    }

    @AfterEach
    void close() throws Exception {
        if (it != null) {
            it.close();
        }
    }

    @Test
    void beforePaid() throws Exception {
        startWithRice();
        it.toPayment();
        it.kill();
        assertEquals(1, KilledTill.number(it.data(), EVENTS), "only the opened shift");

        it.start();
        it.logInAndScan(SampleShop.barcode(7));
        it.pay();
        settled();
        assertEquals(1, it.whole(RECEIPT));
        assertEquals(0, it.lines("CETAK ULANG"));
        assertBalanced(RICE_AND_NOODLES, 1);
    }

    @Test
    void afterPaidBeforePrint() throws Exception {
        startWithRice();
        it.hardware().printer().setOn(false);
        it.pay();
        it.kill();

        it.hardware().printer().setOn(true);
        it.start();
        settled();
        assertEquals(1, it.whole(RECEIPT));
        assertBalanced(RICE, 1);
    }

    @Test
    void inMidPrint() throws Exception {
        startWithRice();
        it.hardware().printer().setSlow(60);
        it.pay();
        while (it.hardware().printer().paper().size() < 4) {
            Thread.sleep(5);
        }
        it.kill();
        assertEquals(0, KilledTill.number(it.data(), PRINTED), "killed in mid-print");

        it.hardware().printer().setSlow(0);
        it.start();
        settled();
        assertEquals(2, it.lines("CETAK ULANG 1"), "marked above and below");
        long unmarked = it.whole(RECEIPT) - 1;
        assertTrue(unmarked >= 0 && unmarked <= 1, "one marked, at most one that is not");
        assertBalanced(RICE, 1);
    }

    @Test
    void inMidSync() throws Exception {
        startWithRice();
        Runnable giveUp = it.server().holdAnswers();
        it.pay();
        while (it.server().lines().size() < 2) {
            Thread.sleep(5);
        }
        it.kill();
        giveUp.run();
        assertEquals(1, KilledTill.number(it.data(), UNSENT), "the till does not know");

        it.start();
        settled();
        assertTrue(it.whole(RECEIPT) >= 1);
        assertBalanced(RICE, 1);
    }

    /** The data as it lies on the disk while the program runs, as a power cut leaves it. */
    @Test
    void onACopyOfTheRunningTillsData() throws Exception {
        startWithRice();
        it.pay();
        it.until("printed", PRINTED, 1);
        it.press(java.awt.event.KeyEvent.VK_ENTER);
        it.scan(SampleShop.barcode(7));
        it.until("on the counter", "SELECT count(*) FROM draft", 1);
        Path copy = Files.createDirectory(directory.resolve("copy"));
        for (String file : List.of("till.db", "till.db-wal", "till.key", "devices.conf")) {
            Files.copy(it.data().resolve(file), copy.resolve(file));
        }
        assertTrue(Files.size(copy.resolve("till.db-wal")) > 0, "something is in the log only");
        it.kill();

        try (Store store = Store.open(copy)) {
            assertEquals(2, Chain.verify(store));
            Identity identity = Identity.of(store).orElseThrow();
            try (Till till = new Till(store, identity, TillOptions.atTheCounter())) {
                assertEquals(
                        KilledTill.FLOAT.plus(RICE),
                        till.desk().report().map(ShiftReport::expectedCash).orElseThrow());
                assertEquals(1, till.sale().basket().items().size(), "and on the counter");
            }
        }
    }

    private void startWithRice() throws Exception {
        it.start();
        it.logInAndScan(SampleShop.barcode(1));
    }

    /** Whatever the till still owes to paper and server is done; then the program ends. */
    private void settled() throws Exception {
        it.until("printed", PRINTED, 1);
        it.until("sent", UNSENT, 0);
        it.kill();
    }

    private void assertBalanced(Rupiah cash, int sales) throws Exception {
        assertEquals(1 + sales, it.server().lines().size(), "the shift and each sale once");
        assertEquals(sales, it.receipts().stream().distinct().count());
        try (Store store = Store.open(it.data())) {
            assertEquals(1 + sales, Chain.verify(store));
            assertEquals(List.of(), new Outbox(store).alarms(), "no content differs");
            Identity identity = Identity.of(store).orElseThrow();
            try (Till till = new Till(store, identity, TillOptions.atTheCounter())) {
                ShiftReport report = till.desk().report().orElseThrow();
                assertEquals(KilledTill.FLOAT.plus(cash), report.expectedCash());
                assertEquals(sales, report.goods().sales());
                assertTrue(till.sale().basket().isEmpty(), "nothing is left on the counter");
                assertTrue(till.sync().waiting() == 0);
            }
        }
    }
}
