package id.gerai.terminal.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.payment.Way;
import id.gerai.terminal.sale.Adjustment;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goods that come back, in parts and to the rupiah. */
class ReturnViewModelTest {
    @TempDir private Path directory;
    private TestTill opened;
    private Till till;

    @BeforeEach
    void open() {
        opened = TestTill.openShift(directory);
        till = opened.till();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void theLastPartOfADiscountedLineGetsTheRest() {
        till.sale().scan("3*B10");
        var off = (Adjustment.Possible) till.adjustments().lineDiscount("500");
        till.adjustments().carryOut(off, Words.of(Permission.LINE_DISCOUNT));
        till.payment().payCash(Rupiah.of(20_000));
        assertEquals(Rupiah.of(4_333), back(Map.of(1, Quantity.ONE)).ticket().total());
        assertEquals(Rupiah.of(4_333), back(Map.of(1, Quantity.ONE)).ticket().total());
        assertEquals(Rupiah.of(4_334), back(Map.of(1, Quantity.ONE)).ticket().total());
        assertEquals(
                new ReturnViewModel.NotReturnable(ReturnRefusal.ALREADY_RETURNED),
                till.returns().preview("1"));
    }

    @Test
    void neverMoreThanIsLeftAndEachLineIsNamed() {
        till.sale().scan("B01");
        till.sale().scan("3*B07");
        till.payment().payCash(Rupiah.of(100_000));
        assertEquals(List.of(2), back(Map.of(2, Quantity.ofUnits(2))).originalLines());
        assertRefused(ReturnRefusal.MORE_THAN_LEFT, Map.of(2, Quantity.ofUnits(2)));
        assertRefused(ReturnRefusal.NOTHING_CHOSEN, Map.of());
        assertEquals(List.of(1, 2), back(sale().everything()).originalLines());
    }

    @Test
    void whatIsOwedForItGoesOffTheAccountFirst() {
        till.sale().choose(SampleShop.siti(0));
        till.sale().scan("2*B02");
        take(Tender.MemberCredit.TYPE, 10_000);
        take(Tender.Cash.TYPE, 50_000);
        var first = back(Map.of(1, Quantity.ONE)).ticket();
        assertEquals(Rupiah.of(10_000), first.tenders().getFirst().amount());
        assertInstanceOf(Tender.MemberCredit.class, first.tenders().getFirst());
        assertEquals(Rupiah.of(5_700), first.cash());
        assertEquals(Rupiah.of(15_700), back(Map.of(1, Quantity.ONE)).ticket().cash());
        assertEquals(Rupiah.of(150_000), till.accounts().creditRoom(SampleShop.SITI));
    }

    @Test
    void withoutAReceiptAtTodaysPriceAndOnSomebodysWord() {
        till.sale().scan("2*B06");
        var result =
                till.returns().takeBackWithoutReceipt(Words.of(Permission.RETURN_WITHOUT_RECEIPT));
        SaleReturned back =
                (SaleReturned) assertInstanceOf(Recording.Recorded.class, result).event().fact();
        assertEquals(Optional.empty(), back.originalSale());
        assertEquals(Rupiah.of(29_700), back.ticket().cash());
        assertEquals(
                Permission.RETURN_WITHOUT_RECEIPT,
                back.ticket().approvals().getFirst().permission());
        assertEquals(0, till.sale().basket().items().size());
    }

    @Test
    void aMembersReceiptsAreFoundNewestFirst() {
        for (String code : List.of("B07", "B01")) {
            till.sale().choose(SampleShop.siti(0));
            till.sale().scan(code);
            till.payment().payCash(Rupiah.of(100_000));
        }
        assertEquals(
                List.of(2L, 3L),
                till.returns().recentOf(SampleShop.siti(0)).reversed().stream()
                        .map(event -> event.sequence())
                        .toList());
    }

    @Test
    void aReceiptOfAnotherTillNeedsTheServer() {
        assertEquals(
                new ReturnViewModel.NotReturnable(ReturnRefusal.RECEIPT_NOT_FOUND),
                till.returns().preview("G2-000007"));
        assertEquals(
                new ReturnViewModel.NotReturnable(ReturnRefusal.SERVER_NOT_REACHED),
                till.returns().previewAnywhere("G2-000007"));
    }

    private void take(id.gerai.ledger.payment.TenderType type, long amount) {
        till.payment().take(Way.of(type), Rupiah.of(amount), "", Optional.empty());
    }

    private Returnable sale() {
        return assertInstanceOf(ReturnViewModel.Possible.class, till.returns().preview("1")).sale();
    }

    private SaleReturned back(Map<Integer, Quantity> chosen) {
        var result = till.returns().takeBack(sale(), chosen, Words.of(Permission.RETURN));
        return (SaleReturned) assertInstanceOf(Recording.Recorded.class, result).event().fact();
    }

    private void assertRefused(ReturnRefusal reason, Map<Integer, Quantity> chosen) {
        assertEquals(
                new Recording.Refused<>(reason),
                till.returns().takeBack(sale(), chosen, Words.of(Permission.RETURN)));
    }
}
