package id.gerai.ledger.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.SampleEvents;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** One shift with every sample event in it, added up by hand. */
class ShiftReportTest {
    private static final List<Event> EVENTS =
            SampleEvents.all().entrySet().stream()
                    .filter(it -> !it.getKey().equals("shift_closed"))
                    .map(Map.Entry::getValue)
                    .toList();

    private final ShiftReport report = ShiftReport.of(EVENTS);

    @Test
    void theDrawerHoldsWhatCameInLessWhatWentOut() {
        long expected = 200_000 + 81_200 - 81_200 + 10_000 - 9_000;
        long sinceVersion2 = 59_950 - 33_000 - 35_000 + 20_000 + 50_000 - 150_000;
        assertEquals(Rupiah.of(expected + sinceVersion2), report.expectedCash());
    }

    @Test
    void goodsAreCountedAfterDiscountsAndReturnsTakenOff() {
        ShiftReport.Goods goods = report.goods();
        assertEquals(4, goods.sales());
        assertEquals(Rupiah.of(81_250 + 10_000 + 35_000 + 213_000), goods.sold());
        assertEquals(Rupiah.of(2_000), goods.discounts());
        assertEquals(3, goods.returns());
        assertEquals(Rupiah.of(81_250 + 33_000 + 35_000), goods.takenBack());
        assertEquals(Rupiah.of(35_000 + 213_000 - 33_000), goods.toMembers());
        assertEquals(Rupiah.of(-50), report.rounding());
    }

    @Test
    void moneyIsToldByItsWay() {
        assertEquals(Rupiah.of(59_950 - 33_000 - 35_000), report.tenders().get("cash"));
        assertEquals(Rupiah.of(10_000), report.tenders().get("qris"));
        assertEquals(Rupiah.of(50_000), report.tenders().get("social_card"));
        assertEquals(
                Map.of(
                        ShareKind.PRINCIPAL,
                        Rupiah.of(50_000),
                        ShareKind.MANDATORY,
                        Rupiah.of(10_000)),
                report.deposits());
        assertEquals(Rupiah.of(20_000), report.creditPaid());
        assertEquals(Rupiah.of(9_000), report.consignorsPaid());
        assertEquals(Rupiah.of(150_000), report.cashMoved().get(CashPurpose.BANK_DEPOSIT));
    }

    @Test
    void whatIsOddIsCounted() {
        ShiftReport.Oddities oddities = report.oddities();
        assertEquals(1, oddities.linesVoided());
        assertEquals(Rupiah.of(81_250), oddities.ticketsVoidedAmount());
        assertEquals(1, oddities.drawerOpenings());
        assertEquals(1, oddities.copies());
        assertEquals("G1-000001", report.firstReceipt());
        assertTrue(report.isClosed());
    }

    @Test
    void aShiftBeginsWithItsOpening() {
        List<Event> headless = EVENTS.subList(1, 3);
        assertThrows(IllegalArgumentException.class, () -> ShiftReport.of(headless));
    }
}
