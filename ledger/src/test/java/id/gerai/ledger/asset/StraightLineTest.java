package id.gerai.ledger.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/** What an asset loses each month. */
class StraightLineTest {

    @ParameterizedTest
    @CsvSource({
        // cost, residual, months, in month, loses, lost until then
        "12000000, 0,      48, 1,  250000, 250000",
        "1000,     0,      3,  1,  334,    334",
        "1000,     0,      3,  2,  333,    667",
        "1000,     0,      3,  3,  333,    1000",
        "1000,     0,      3,  4,  0,      1000",
        "5000000,  500000, 36, 36, 125000, 4500000",
        "700,      700,    12, 6,  0,      0",
        "9000000,  0,      0,  5,  0,      0",
    })
    void months(long cost, long residual, int months, int month, long loses, long lost) {
        StraightLine line = new StraightLine(Rupiah.of(cost), Rupiah.of(residual), months);
        assertEquals(Rupiah.of(loses), line.inMonth(month));
        assertEquals(Rupiah.of(lost), line.until(month));
    }

    @Test
    void theMonthsAlwaysSumToCostLessResidual() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            long cost = 1 + random.nextLong(1_000_000_000);
            long residual = random.nextLong(cost + 1);
            int months = 1 + random.nextInt(240);
            StraightLine line = new StraightLine(Rupiah.of(cost), Rupiah.of(residual), months);
            Rupiah sum = Rupiah.ZERO;
            for (int month = 1; month <= months; month++) {
                Rupiah loss = line.inMonth(month);
                assertTrue(Math.abs(loss.amount() - (cost - residual) / months) <= 1);
                sum = sum.plus(loss);
            }
            assertEquals(Rupiah.of(cost - residual), sum);
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new StraightLine(Rupiah.of(1), Rupiah.of(2), 1));
    }
}
