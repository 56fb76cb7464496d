package id.gerai.ledger.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** Half a percent of the turnover, for four tax years. */
class FinalIncomeTaxTest {
    private static final FinalIncomeTax TAX =
            new FinalIncomeTax(Percent.ofBasisPoints(50), 2025, Optional.of(4));

    @ParameterizedTest
    @CsvSource({"0, 0", "199, 0", "200, 1", "51000000, 255000", "399, 1", "-5000, 0"})
    void owed(long turnover, long tax) {
        assertEquals(Rupiah.of(tax), TAX.on(Rupiah.of(turnover)));
    }

    @ParameterizedTest
    @CsvSource({"2024, false", "2025, true", "2028, true", "2029, false"})
    void years(int year, boolean holds) {
        assertEquals(holds, TAX.holdsIn(year));
        assertEquals(
                year >= 2025, new FinalIncomeTax(TAX.rate(), 2025, Optional.empty()).holdsIn(year));
    }
}
