package id.gerai.terminal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.savings.MandatoryDues;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * Simpanan and bon of Siti, in January 2026: pokok of 100.000 paid, wajib of 10.000 paid through
 * December, 75.000 saved, 50.000 owed.
 */
class SavingsTest {
    @TempDir private Path directory;
    private TestTill shop;
    private Till till;

    @BeforeEach
    void open() {
        shop = TestTill.openShift(directory);
        till = shop.till();
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void wajibIsPaidByWholeMonthsTheOldestFirst() {
        assertEquals(1, dues().arrears(till.shares().thisMonth()));
        assertRefused(SharePaymentRefusal.NOT_WHOLE_MONTHS, ShareKind.MANDATORY, 15_000);
        assertRefused(SharePaymentRefusal.AMOUNT_NOT_POSITIVE, ShareKind.MANDATORY, 0);
        pay(ShareKind.MANDATORY, 30_000);
        assertEquals(YearMonth.of(2026, 3), dues().paidThrough());
        assertEquals(0, dues().arrears(till.shares().thisMonth()));
        assertPrinted("Untuk bulan 01/2026 s.d. 03/2026");
        pay(ShareKind.MANDATORY, 10_000);
        assertPrinted("Untuk bulan              04/2026");
    }

    @Test
    void duesPaidWithASaleCountToo() {
        till.sale().choose(till.catalog().member(SampleShop.SITI).orElseThrow());
        till.sale()
                .collect(new ShareDeposit(SampleShop.SITI, ShareKind.MANDATORY, Rupiah.of(20_000)));
        till.sale().scan("B01");
        till.payment().payCash(Rupiah.of(100_000));
        assertEquals(YearMonth.of(2026, 2), dues().paidThrough());
    }

    @Test
    void pokokIsNeverPaidTwice() {
        assertTrue(till.shares().principal(SampleShop.SITI).isWhole());
        assertRefused(SharePaymentRefusal.MORE_THAN_THE_PRINCIPAL, ShareKind.PRINCIPAL, 1);
    }

    @Test
    void sukarelaSaysItsBalance() {
        pay(ShareKind.VOLUNTARY, 25_000);
        assertEquals(Rupiah.of(100_000), till.shares().savings(SampleShop.SITI));
        assertPrinted("Saldo                  Rp100.000");
    }

    @Test
    void creditIsPaidOffAndNeverMore() {
        assertEquals(
                new Recording.Refused<>(CreditPaymentRefusal.MORE_THAN_OWED),
                till.credit().pay("0042", Rupiah.of(50_001)));
        assertInstanceOf(Recording.Recorded.class, till.credit().pay("0042", Rupiah.of(30_000)));
        assertEquals(Rupiah.of(20_000), till.credit().owed(SampleShop.SITI));
        assertEquals(Rupiah.of(180_000), till.accounts().creditRoom(SampleShop.SITI));
        assertPrinted("Sisa bon                Rp20.000");
        assertInstanceOf(Recording.Recorded.class, till.credit().pay("0042", Rupiah.of(20_000)));
        assertPrinted("Sisa bon                   LUNAS");
        assertEquals(
                new Recording.Refused<>(CreditPaymentRefusal.NOTHING_OWED),
                till.credit().pay("0042", Rupiah.of(1)));
        assertEquals(Rupiah.of(250_000), till.desk().shift().orElseThrow().cash());
    }

    private MandatoryDues dues() {
        return till.shares().dues(SampleShop.SITI).orElseThrow();
    }

    private void pay(ShareKind kind, long amount) {
        assertInstanceOf(
                Recording.Recorded.class, till.shares().pay("0042", kind, Rupiah.of(amount)));
    }

    private void assertRefused(SharePaymentRefusal refusal, ShareKind kind, long amount) {
        assertEquals(
                new Recording.Refused<>(refusal),
                till.shares().pay("0042", kind, Rupiah.of(amount)));
    }

    private void assertPrinted(String line) {
        List<String> all = shop.paper();
        assertTrue(all.contains(line), () -> line + " in\n" + String.join("\n", all));
    }
}
