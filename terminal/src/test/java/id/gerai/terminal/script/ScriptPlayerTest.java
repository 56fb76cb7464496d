package id.gerai.terminal.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.Event;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ScriptPlayerTest {
    @TempDir private Path directory;

    private static final String DAY =
            """
            # A short day, every act once.
            at 2025-01-02T23:50:00+07:00
            cashier Wati
            open-shift 200000
            at 2025-01-03T00:10:00+07:00
            member 0042
            scan B03
            quantity 3
            scan B07
            remove
            print-total
            expect total 52500
            cash 60000
            expect change 7500
            scan B06
            qris QR1
            member 0117
            scan B01
            credit
            no-member
            return G1-000001
            share 0042 MANDATORY 10000
            consign 0117 B05 20 1000
            pay-consignor 0117 5000
            pause-ms 1
            close-shift exact
            """;

    @Test
    void playsEveryActThroughTheJournal() throws Exception {
        List<String> printed = new ArrayList<>();
        List<Event> events = play(DAY, printed);
        assertEquals(
                List.of(
                        "ShiftOpened",
                        "LineVoided",
                        "SaleCompleted",
                        "SaleCompleted",
                        "SaleCompleted",
                        "SaleReturned",
                        "SharePaid",
                        "ConsignmentReceived",
                        "ConsignorPaid",
                        "ShiftClosed"),
                events.stream().map(event -> event.fact().getClass().getSimpleName()).toList());
        assertEquals(List.of("Rp52.500"), printed);
        assertTrue(
                events.stream().allMatch(e -> e.businessDate().toString().equals("2025-01-02")),
                "after midnight it is still the shift's date");
    }

    /** All that can be agreed, parked, paid in parts and taken back. */
    private static final String BUSY_DAY =
            """
            at 2026-01-15T08:00:00+07:00
            cashier Wati
            open-shift 200000
            member 0042
            scan B04
            weight 1,250
            scan D02
            unit
            discount 10% Barang cacat
            scan B26
            price 15000
            scan LAIN
            remove
            other-goods 2500
            discount-ticket 500
            deposit MANDATORY 10000
            park
            scan B01
            void Pembeli batal
            resume
            expect total 169450
            tender bank_card 50000 A-17
            tender KHBS 20000 K-1
            tender member_credit 30000
            tender cash 70000
            expect change 600
            nik 3310154107900003
            scan 2*B22
            reference MAP-1
            cash exact
            nik 3310154107900003
            scan B22
            approve LIMIT_OVERRIDE Kebutuhan mendesak
            reference
            cash exact
            return G1-000001 lines 1:0,250 3:1
            return G1-000001
            scan B07
            return-without-receipt
            member 0117
            scan 10*B01
            credit
            """;

    @Test
    void playsWhatABusyDayBrings() throws Exception {
        TestTill.in(directory).close();
        try (TestTill it = TestTill.in(directory)) {
            it.till().catalog().apply(SpecialGoods.changes(), 100, 0);
        }
        List<Event> events = play(BUSY_DAY, new ArrayList<>(), false);
        assertEquals(
                List.of(
                        "ShiftOpened",
                        "LineVoided",
                        "TicketVoided",
                        "SaleCompleted",
                        "SaleCompleted",
                        "SaleCompleted",
                        "SaleReturned",
                        "SaleReturned",
                        "SaleReturned",
                        "SaleCompleted"),
                events.stream().map(event -> event.fact().getClass().getSimpleName()).toList());
    }

    /** What is done at the counter besides selling. */
    private static final String QUIET_DAY =
            """
            at 2026-01-15T08:00:00+07:00
            cashier Wati
            open-shift 200000
            scan B03
            new-member 40000 Sri Wahyuni
            expect total 58000
            cash exact
            share BG1-1 PRINCIPAL 60000
            member BG1-1
            scan B03
            expect total 17500
            cash exact
            pay-credit 0042 20000
            move-cash SUPPLIES 25000 Plastik pembungkus
            open-drawer Tukar uang kecil
            copy G1-000001
            close-shift exact
            """;

    @Test
    void playsWhatAQuietDayBrings() throws Exception {
        TestTill.in(directory).close();
        try (TestTill it = TestTill.in(directory)) {
            it.till().catalog().apply(SpecialGoods.changes(), 100, 0);
        }
        assertEquals(
                List.of(
                        "ShiftOpened",
                        "MemberRegistered",
                        "SaleCompleted",
                        "SharePaid",
                        "SaleCompleted",
                        "CreditPaid",
                        "CashMoved",
                        "DrawerOpened",
                        "ReceiptCopied",
                        "ShiftClosed"),
                play(QUIET_DAY, new ArrayList<>(), false).stream()
                        .map(event -> event.fact().getClass().getSimpleName())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    scn B01                        | 1: 'scn' is not a directive
                    cash fifty                     | 1: 'fifty' is not an amount
                    scan NOSUCH                    | 1: CODE_NOT_KNOWN
                    cash 50000                     | 1: NO_OPEN_SHIFT
                    expect total 5                 | 1: expected total Rp5, but it is Rp0
                    at yesterday                   | 1: 'yesterday' is not a time
                    member                         | 1: 'member' takes 1 to 1 words, not 0
                    share 0042 GOLD 5              | 1: 'GOLD' is not one of
                    cashier Nobody                 | 1: no active cashier is called 'Nobody'
                    """)
    void aBadLineIsNamedWithItsFile(String line, String complaint) {
        ScriptException bad =
                assertThrows(ScriptException.class, () -> play(line + "\n", new ArrayList<>()));
        String[] parts = complaint.split(": ", 2);
        assertTrue(bad.getMessage().contains("day.txt:" + parts[0] + ": "), bad.getMessage());
        assertTrue(bad.getMessage().contains(parts[1]), bad.getMessage());
    }

    private List<Event> play(String script, List<String> printed) throws Exception {
        return play(script, printed, true);
    }

    private List<Event> play(String script, List<String> printed, boolean fresh) throws Exception {
        if (fresh) {
            TestTill.in(directory).close();
        }
        Path file = Files.writeString(directory.resolve("day.txt"), script);
        ScriptClock clock = new ScriptClock();
        try (Store store = Store.open(directory);
                Till till =
                        new Till(
                                store,
                                Identity.of(store).orElseThrow(),
                                new TillOptions(clock, 32, false))) {
            new ScriptPlayer(till, clock, _ -> {}, printed::add, () -> {}).play(file);
            return new Outbox(store)
                    .next().stream().map(line -> EventLine.read(line.bytes())).toList();
        }
    }
}
