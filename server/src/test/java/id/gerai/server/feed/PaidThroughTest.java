package id.gerai.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Through which month simpanan wajib is paid, at 10.000 a month, joined in March 2026. */
class PaidThroughTest {
    private static final LocalDate JOINED = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "0, 2026-02",
        "9999, 2026-02",
        "10000, 2026-03",
        "35000, 2026-05",
        "-10000, 2026-02"
    })
    void whatWasPaidCoversWholeMonthsFromTheOneOfJoining(long paid, String through) {
        assertEquals(
                Optional.of(YearMonth.parse(through)),
                MemberChanges.paidThrough(JOINED, paid, 10_000));
    }

    @Test
    void nothingIsToldWhereTheCooperativeHasNotSaidWhatAMonthCosts() {
        assertEquals(Optional.empty(), MemberChanges.paidThrough(JOINED, 10_000, 0));
    }
}
