package id.gerai.terminal.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.consignment.ConsignmentRefusal;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.member.SharePaymentRefusal;
import id.gerai.terminal.payment.PaymentRefusal;
import id.gerai.terminal.returns.ReturnRefusal;
import id.gerai.terminal.shift.ShiftRefusal;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The counter's acts and refusals, without a window. */
class SaleViewModelTest {
    private static final Approval BY_WATI =
            new Approval(Permission.VOID_LINE, SampleShop.WATI, "Salah pindai");

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
    void aScanAddsAndTheSameScanAgainCounts() {
        scan(SampleShop.barcode(7));
        scan("B07");
        scan("2*b07");
        assertEquals(1, till.sale().basket().items().size());
        assertEquals(Quantity.ofUnits(4), till.sale().basket().items().getFirst().quantity());
    }

    @Test
    void theMembersCardChangesEveryPrice() {
        scan("B03");
        assertTotal(18_000);
        scan("A0042");
        assertTotal(17_500);
        till.sale().chooseNobody();
        assertTotal(18_000);
    }

    @Test
    void refusalsLeaveTheCounterAsItIs() {
        assertRefused(SaleRefusal.CODE_NOT_KNOWN, till.sale().scan("8999999999999"));
        assertRefused(SaleRefusal.NO_LINE_CHOSEN, till.sale().scan("3*"));
        assertRefused(SaleRefusal.NO_LINE_CHOSEN, till.voids().line(BY_WATI));
        scan("B07");
        assertRefused(SaleRefusal.QUANTITY_NOT_WHOLE, till.sale().scan("1,5*"));
        assertRefused(SaleRefusal.QUANTITY_NOT_POSITIVE, till.sale().scan("0*"));
        assertRefused(SaleRefusal.QUANTITY_TOO_LARGE, till.sale().scan("10001*"));
        assertRefused(SaleRefusal.QUANTITY_NOT_A_NUMBER, till.sale().scan("1,,5*"));
        assertRefused(SaleRefusal.NOT_AN_ACTIVE_MEMBER, till.sale().scan("A0007"));
        assertTotal(3_300);
    }

    @Test
    void theLineInHandIsChangedAndRemoved() {
        scan("B01");
        scan("B07");
        till.sale().select(0);
        scan("3*");
        assertTotal(3 * 62_500 + 3_300);
        till.voids().line(BY_WATI);
        assertTotal(3_300);
        assertEquals(0, till.sale().selected());
    }

    @Test
    void cashIsRoundedAndCashlessIsNot() {
        scan("B06");
        assertEquals(Rupiah.of(14_800), till.payment().payableInCash());
        assertEquals(Rupiah.of(14_850), till.payment().total());
        assertEquals(Rupiah.of(200), till.payment().changeFor(Rupiah.of(15_000)));
        assertRefused(PaymentRefusal.TOO_LITTLE_CASH, till.payment().payCash(Rupiah.of(14_700)));
        assertRefused(PaymentRefusal.CREDIT_NEEDS_MEMBER, till.payment().payOnCredit());
        till.payment().payQris("");
        assertEquals(Rupiah.of(14_850), till.payment().lastPaid().orElseThrow().ticket().payable());
    }

    @Test
    void quickAmountsBeginWithTheExactOne() {
        scan("3*B06");
        assertEquals(
                List.of(44_500L, 45_000L, 50_000L, 60_000L, 100_000L),
                till.payment().quickAmounts().stream().map(Rupiah::amount).toList());
        assertEquals(till.payment().payableInCash(), till.payment().quickAmounts().getFirst());
    }

    @Test
    void nothingHappensWithoutAnOpenShift() {
        assertInstanceOf(Recording.Recorded.class, till.desk().close(Rupiah.of(200_000)));
        scan("B07");
        assertRefused(PaymentRefusal.NO_OPEN_SHIFT, till.payment().payCash(Rupiah.of(5_000)));
        assertRefused(ReturnRefusal.NO_OPEN_SHIFT, till.returns().takeBack("1"));
        assertRefused(ShiftRefusal.NO_OPEN_SHIFT, till.desk().close(Rupiah.ZERO));
        assertRefused(ShiftRefusal.CASHIER_NOT_CHOSEN, till.desk().open(Rupiah.ZERO));
        assertRefused(
                ConsignmentRefusal.NO_OPEN_SHIFT, till.consignment().pay("0117", Rupiah.of(1_000)));
    }

    @Test
    void aReceiptComesBackOnceAtThePriceThenPaid() {
        scan("3*B06");
        till.payment().payCash(Rupiah.of(50_000));
        Recording<ReturnRefusal> back = till.returns().takeBack("G1-000001");
        var event = ((Recording.Recorded<ReturnRefusal>) back).event();
        SaleReturned returned = (SaleReturned) event.fact();
        assertEquals(Rupiah.of(44_500), returned.ticket().cash());
        assertEquals(Rupiah.of(200_000), till.desk().shift().orElseThrow().cash());
        assertRefused(ReturnRefusal.ALREADY_RETURNED, till.returns().takeBack("1"));
        assertRefused(ReturnRefusal.NOT_A_SALE, till.returns().takeBack("2"));
        assertRefused(ReturnRefusal.RECEIPT_NOT_FOUND, till.returns().takeBack("G2-000001"));
    }

    @Test
    void whatWasBoughtOnAccountIsTakenOffTheAccount() {
        scan("A0042");
        scan("B01");
        till.payment().payOnCredit();
        Recording<ReturnRefusal> back = till.returns().takeBack("1");
        var event = ((Recording.Recorded<ReturnRefusal>) back).event();
        SaleReturned returned = (SaleReturned) event.fact();
        assertInstanceOf(Tender.MemberCredit.class, returned.ticket().tenders().getFirst());
    }

    @Test
    void simpananAndConsignorsMoveTheDrawersCash() {
        till.shares().pay("0042", id.gerai.ledger.savings.ShareKind.PRINCIPAL, Rupiah.of(50_000));
        assertEquals(Rupiah.of(250_000), till.desk().shift().orElseThrow().cash());
        till.consignment().pay("0117", Rupiah.of(70_000));
        assertEquals(Rupiah.of(180_000), till.desk().shift().orElseThrow().cash());
        assertRefused(
                ConsignmentRefusal.NOT_ENOUGH_IN_DRAWER,
                till.consignment().pay("0117", Rupiah.of(180_001)));
        assertRefused(
                SharePaymentRefusal.MEMBER_NOT_FOUND,
                till.shares()
                        .pay("9999", id.gerai.ledger.savings.ShareKind.PRINCIPAL, Rupiah.of(1)));
    }

    private void scan(String code) {
        assertEquals(Optional.empty(), till.sale().scan(code), code);
    }

    private void assertTotal(long rupiah) {
        assertEquals(Rupiah.of(rupiah), till.sale().total());
    }

    private static void assertRefused(SaleRefusal reason, Optional<SaleRefusal> actual) {
        assertEquals(Optional.of(reason), actual);
    }

    private static <R extends Enum<R>> void assertRefused(R reason, Recording<R> actual) {
        assertEquals(new Recording.Refused<>(reason), actual);
    }
}
