package id.gerai.ledger.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class MoneyTest {
    private static final int RANDOM_CASES = 5_000;

    static List<Row> words() {
        return MarkdownTables.only(MoneyTest.class, "words.md");
    }

    static List<Row> roundings() {
        return MarkdownTables.only(MoneyTest.class, "rounding.md");
    }

    @ParameterizedTest
    @MethodSource("words")
    void amountsAreWrittenInFiguresAndInWords(Row row) {
        Rupiah amount = Rupiah.of(row.number("amount"));
        assertEquals(row.text("figures"), amount.toString());
        assertEquals(row.text("words"), AmountInWords.of(amount));
    }

    @ParameterizedTest
    @MethodSource("roundings")
    void cashIsRoundedAndARefundByTheSameAmount(Row row) {
        CashRounding rounding =
                new CashRounding(row.number("step"), CashRounding.Mode.valueOf(row.text("mode")));
        Rupiah due = Rupiah.of(row.number("due"));
        Rupiah adjustment = Rupiah.of(row.number("adjustment"));
        assertEquals(adjustment, rounding.adjustmentOf(due));
        assertEquals(adjustment.negated(), rounding.adjustmentOf(due.negated()));
    }

    @Test
    void sumsBeyondTheRangeAreRefusedInsteadOfWrapping() {
        Rupiah most = Rupiah.of(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> most.plus(Rupiah.of(1)));
        assertThrows(ArithmeticException.class, () -> Rupiah.of(Long.MIN_VALUE).negated());
    }

    @Test
    void everySplitConservesItsTotal() {
        SplittableRandom random = new SplittableRandom(20_260_312);
        for (int i = 0; i < RANDOM_CASES; i++) {
            long total = random.nextLong(1L << random.nextInt(1, 63));
            int bits = random.nextInt(1, 58);
            long[] weights = random.longs(random.nextInt(1, 30), 0, 1L << bits).toArray();
            assertEquals(total, whole(Apportionment.byFloor(total, weights)));
            Apportionment largest = Apportionment.byLargestRemainder(total, weights);
            assertEquals(total, whole(largest));
            boolean anyWeight = Arrays.stream(weights).anyMatch(weight -> weight > 0);
            assertEquals(anyWeight ? 0 : total, largest.remainder());
        }
    }

    @Test
    void everyShareIsWithinOneRupiahOfTheExactOne() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < RANDOM_CASES; i++) {
            long total = random.nextLong(1L << 62);
            long[] weights = random.longs(8, 1, 1L << 58).toArray();
            BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
            long[] shares = Apportionment.byLargestRemainder(total, weights).shares();
            for (int k = 0; k < weights.length; k++) {
                BigInteger exact =
                        BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[k]));
                long floor = exact.divide(sum).longValueExact();
                assertTrue(shares[k] == floor || shares[k] == floor + 1, "share " + k);
            }
        }
    }

    @Test
    void theLargestCutFractionGetsTheRupiahLeftOver() {
        assertEquals(
                new Apportionment(new long[] {1, 3, 6}, 0),
                Apportionment.byLargestRemainder(10, new long[] {1, 2, 4}));
        assertEquals(
                new Apportionment(new long[] {34, 33, 33}, 0),
                Apportionment.byLargestRemainder(100, new long[] {1, 1, 1}));
    }

    @Test
    void aSplitWithoutWeightsLeavesEverything() {
        assertEquals(
                new Apportionment(new long[] {0, 0}, 500),
                Apportionment.byFloor(500, new long[] {0, 0}));
    }

    @Test
    void sharesAreReadAsPeopleWriteThem() {
        assertEquals("25%", Percent.ofBasisPoints(2_500).toString());
        assertEquals("2,5%", Percent.ofBasisPoints(250).toString());
        assertEquals("0,25%", Percent.ofBasisPoints(25).toString());
        assertThrows(IllegalArgumentException.class, () -> Percent.ofBasisPoints(10_001));
    }

    private static long whole(Apportionment split) {
        return Arrays.stream(split.shares()).sum() + split.remainder();
    }
}
