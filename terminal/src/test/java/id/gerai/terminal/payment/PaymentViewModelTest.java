package id.gerai.terminal.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.payment.TenderType;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.testing.FullDisk;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every way to pay, alone and together, without a window. */
class PaymentViewModelTest {
    @TempDir private Path directory;
    private TestTill opened;
    private Till till;

    @BeforeEach
    void open() {
        opened = TestTill.openShift(directory);
        till = opened.till();
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void everyTypeOfTenderIsPaidThroughTheSameModel() {
        Set<TenderType> offered =
                till.payment().ways().stream().map(Way::type).collect(Collectors.toSet());
        assertEquals(Set.copyOf(Tender.types()), offered);
        for (Way way : till.payment().ways()) {
            ring();
            String reference =
                    way.type().reference() == TenderType.Reference.REQUIRED ? "A-17" : "";
            Taking taken = take(way, till.payment().mostBy(way).amount(), reference);
            assertInstanceOf(Taking.Paid.class, taken, way.toString());
            Tender tender = lastTicket().tenders().getFirst();
            assertEquals(way.type(), tender.type());
            assertEquals(reference, tender.reference());
            assertTrue(till.sale().basket().isEmpty());
        }
    }

    @Test
    void aSplitIsRoundedOnceAndOnlyInItsCash() {
        ring();
        till.sale().scan("B06");
        assertEquals(new Taking.Part(Rupiah.of(7_750)), take(Tender.Qris.TYPE, 10_000, ""));
        assertEquals(Rupiah.of(7_700), till.payment().payableInCash());
        assertEquals(new Taking.Part(Rupiah.of(5_750)), take(Tender.Cash.TYPE, 2_000, ""));
        till.payment().removeTender(1);
        assertEquals(Rupiah.of(7_750), till.payment().remaining());
        assertInstanceOf(Taking.Paid.class, take(Tender.Cash.TYPE, 10_000, ""));
        assertEquals(Rupiah.of(-50), lastTicket().rounding());
        assertEquals(Rupiah.of(2_300), lastTicket().change());
        assertEquals(Rupiah.of(207_700), till.desk().shift().orElseThrow().cash());
    }

    @Test
    void whatCannotBeTakenIsRefusedAndNothingChanges() {
        till.sale().scan("B06");
        assertRefused(PaymentRefusal.CREDIT_NEEDS_MEMBER, Tender.Savings.TYPE, 1_000, "");
        till.sale().choose(SampleShop.siti(0));
        assertRefused(PaymentRefusal.MORE_THAN_LEFT, Tender.Qris.TYPE, 14_551, "");
        assertRefused(PaymentRefusal.AMOUNT_NOT_POSITIVE, Tender.Qris.TYPE, 0, "");
        assertRefused(PaymentRefusal.REFERENCE_MISSING, Tender.BankCard.TYPE, 10_000, " ");
        till.sale().scan("10*B01");
        assertRefused(PaymentRefusal.NOT_ENOUGH_SAVINGS, Tender.Savings.TYPE, 75_001, "");
        assertEquals(List.of(), till.payment().tenders());
    }

    @Test
    void aMemberOwesMoreThanTheirLimitOnlyByApproval() {
        till.sale().choose(SampleShop.siti(0));
        till.sale().scan("2*B01");
        Way credit = Way.of(Tender.MemberCredit.TYPE);
        assertInstanceOf(Taking.Paid.class, take(credit, 125_000, ""));
        assertEquals(Rupiah.of(25_000), till.accounts().creditRoom(SampleShop.SITI));
        till.sale().choose(SampleShop.siti(0));
        till.sale().scan("B01");
        assertEquals(Rupiah.of(25_000), till.payment().mostBy(credit));
        assertEquals(
                new Taking.NeedsApproval(
                        PaymentRefusal.OVER_CREDIT_LIMIT, Permission.CREDIT_OVER_LIMIT),
                take(credit, 62_500, ""));
        Taking approved =
                till.payment()
                        .take(
                                credit,
                                Rupiah.of(62_500),
                                "",
                                Optional.of(Words.of(Permission.CREDIT_OVER_LIMIT)));
        assertInstanceOf(Taking.Paid.class, approved);
        assertEquals(
                Permission.CREDIT_OVER_LIMIT, lastTicket().approvals().getFirst().permission());
    }

    @Test
    void theCodeShownAsksForWhatIsTyped() {
        till.sale().scan("B06");
        till.payment().showQris(Rupiah.of(14_850));
        QrisCode code = till.payment().qris().orElseThrow();
        assertEquals("KOPERASI DESA MERAH PUTIH", code.merchant());
        assertTrue(code.payload().contains("540514850" + "5802ID"), code.payload());
        till.payment().payQris("");
        assertEquals(Optional.empty(), till.payment().qris(), "paid, and shown no more");
    }

    @Test
    void whatWasTakenStaysTakenAndNothingIsTakenOffTheCounterBeneathIt() {
        till.sale().scan("B01");
        till.sale().scan("B06");
        take(Tender.Qris.TYPE, 70_000, "");
        assertEquals(
                Optional.of(id.gerai.terminal.sale.SaleRefusal.TENDERS_TAKEN),
                till.sale().choose(SampleShop.siti(0)));
        assertEquals(Optional.empty(), till.sale().scan("B07"), "more may be added");
        assertEquals(Rupiah.of(10_650), till.payment().remaining());
    }

    @Test
    void aFailedSaveLeavesTicketPaymentAndScreenAsTheyWere() throws Exception {
        till.sale().scan("B01");
        take(Tender.Qris.TYPE, 40_000, "QR1");
        try (FullDisk _ = FullDisk.of(directory)) {
            assertInstanceOf(Taking.NotStored.class, take(Tender.Cash.TYPE, 50_000, ""));
        }
        assertEquals(1, till.payment().tenders().size());
        assertEquals(Rupiah.of(22_500), till.payment().remaining());
        assertEquals(Optional.empty(), till.printQueue().next(), "nothing is printed");
        assertEquals(Optional.empty(), till.payment().lastPaid());
        assertInstanceOf(Taking.Paid.class, take(Tender.Cash.TYPE, 50_000, ""));
        assertEquals(2, lastTicket().tenders().size());
    }

    /** Cheap enough for every member's savings and credit. */
    private void ring() {
        till.sale().choose(SampleShop.siti(0));
        till.sale().scan("B07");
    }

    private Taking take(TenderType type, long amount, String reference) {
        return take(Way.of(type), amount, reference);
    }

    private Taking take(Way way, long amount, String reference) {
        return till.payment().take(way, Rupiah.of(amount), reference, Optional.empty());
    }

    private void assertRefused(
            PaymentRefusal reason, TenderType type, long amount, String reference) {
        assertEquals(new Taking.Refused(reason), take(type, amount, reference));
    }

    private Ticket lastTicket() {
        return till.payment().lastPaid().map(SaleCompleted::ticket).orElseThrow();
    }
}
