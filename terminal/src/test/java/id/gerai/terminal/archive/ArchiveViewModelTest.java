package id.gerai.terminal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ArchiveViewModelTest {
    @TempDir private Path directory;

    @Test
    void findsByNumberAndMemberAndCopiesOnRecord() {
        try (TestTill shop = TestTill.openShift(directory)) {
            Till till = shop.till();
            sell(till, "B01");
            sell(till, "B02");
            till.shares().pay("0042", ShareKind.VOLUNTARY, Rupiah.of(5_000));
            ArchiveViewModel archive = till.archive();
            assertEquals(List.of("G1-000003", "G1-000002", "G1-000001"), numbers(archive, ""));
            assertEquals(List.of("G1-000002"), numbers(archive, "2"));
            assertEquals(List.of("G1-000003"), numbers(archive, "siti"));
            assertEquals(List.of(), numbers(archive, "nobody"));
            Slip first = archive.slip("G1-000001").orElseThrow();
            for (PrintQueue.Job job; till.printQueue().next().isPresent(); ) {
                job = till.printQueue().next().get();
                till.printQueue().finished(job);
            }
            assertEquals(1, copied(archive.copy("G1-000001")).copy());
            assertEquals(2, copied(archive.copy("G1-000001")).copy());
            PrintQueue.Job job = till.printQueue().next().orElseThrow();
            assertEquals(1, job.copy());
            assertEquals(first, job.slip());
            assertEquals(2, till.desk().report().orElseThrow().oddities().copies());
            assertEquals(
                    new Recording.Refused<>(ArchiveRefusal.RECEIPT_NOT_FOUND),
                    archive.copy("G1-000099"));
        }
    }

    @Test
    void aPastReportIsTheSameWheneverItIsMade() {
        try (TestTill shop = TestTill.openShift(directory)) {
            Till till = shop.till();
            sell(till, "B01");
            till.desk().close(Rupiah.of(260_000));
            List<String> printed = shop.paper();
            till.desk().signIn(SampleShop.JOKO);
            till.desk().open(Rupiah.of(100_000));
            sell(till, "B02");
            till.desk().close(Rupiah.of(115_700));
            List<Event> closings = till.archive().closings();
            assertEquals(2, closings.size());
            List<String> first = till.archive().report(closings.getLast()).lines();
            assertEquals(first, printed.subList(printed.size() - first.size(), printed.size()));
            assertTrue(
                    till.archive().report(closings.getFirst()).lines().stream()
                            .anyMatch(it -> it.contains("LAPORAN Z 0002")));
            till.archive().copyReport(closings.getLast());
            assertEquals(1, till.printQueue().copies("Z-0001"));
        }
    }

    private static void sell(Till till, String code) {
        till.sale().scan(code);
        till.payment().payCash(Rupiah.of(100_000));
    }

    private static List<String> numbers(ArchiveViewModel archive, String typed) {
        return archive.find(typed).stream().map(PastReceipt::number).toList();
    }

    private static ReceiptCopied copied(Recording<ArchiveRefusal> result) {
        return (ReceiptCopied) assertInstanceOf(Recording.Recorded.class, result).event().fact();
    }
}
