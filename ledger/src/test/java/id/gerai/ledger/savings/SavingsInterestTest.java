package id.gerai.ledger.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class SavingsInterestTest {
    private static final SavingsInterest.Tax TAX =
            new SavingsInterest.Tax(Percent.ofBasisPoints(1_000), Rupiah.of(240_000));

    static List<Row> cases() {
        return MarkdownTables.only(SavingsInterestTest.class, "interest.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDayCountsAndWhatIsAboveTheFreeAmountIsTaxed(Row row) {
        SavingsInterest interest =
                SavingsInterest.of(
                        row.number("rupiah-days"),
                        Percent.ofBasisPoints((int) row.number("basis points")),
                        (int) row.number("days of year"),
                        TAX);
        assertEquals(Rupiah.of(row.number("gross")), interest.gross());
        assertEquals(Rupiah.of(row.number("tax")), interest.tax());
        assertEquals(Rupiah.of(row.number("net")), interest.net());
    }
}
