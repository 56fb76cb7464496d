package id.gerai.ledger.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.YearMonth;
import java.util.List;

class MandatoryDuesTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Rupiah MONTHLY = Rupiah.of(10_000);

    static List<Row> cases() {
        return MarkdownTables.only(MandatoryDuesTest.class, "dues.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void monthsArePaidOldestFirstAndAsFarAheadAsOneLikes(Row row) {
        MandatoryDues dues = new MandatoryDues(MONTHLY, YearMonth.parse(row.text("paid through")));
        Rupiah pays = Rupiah.of(row.number("pays"));
        assertEquals(row.number("arrears"), dues.arrears(MARCH));
        assertEquals(Rupiah.of(row.number("arrears amount")), dues.arrearsAmount(MARCH));
        assertEquals(YearMonth.parse(row.text("first month")), dues.next());
        assertTrue(dues.isWholeMonths(pays));
        assertEquals(YearMonth.parse(row.text("paid through then")), dues.paid(pays).paidThrough());
    }

    @Test
    void onlyWholeMonthsArePaid() {
        MandatoryDues dues = new MandatoryDues(MONTHLY, MARCH);
        assertFalse(dues.isWholeMonths(Rupiah.of(15_000)));
        assertFalse(dues.isWholeMonths(Rupiah.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new MandatoryDues(Rupiah.ZERO, MARCH));
    }
}
