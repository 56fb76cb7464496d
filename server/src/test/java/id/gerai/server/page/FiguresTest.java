package id.gerai.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.money.Rupiah;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How figures and times are written. */
class FiguresTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Instant NOW = Instant.parse("2026-03-12T01:00:00Z"); // 08.00 WIB

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-12T00:59:30Z | baru saja
                    2026-03-12T00:48:00Z | 12 menit lalu
                    2026-03-11T23:30:00Z | hari ini pukul 06.30
                    2026-03-11T16:59:00Z | kemarin pukul 23.59
                    2026-03-10T16:59:00Z | 10 Maret 2026 pukul 23.59
                    """)
    void aTimeIsToldTheWayPeopleSayIt(Instant time, String words) {
        assertEquals(words, Figures.since(time, NOW, WIB));
    }

    @Test
    void amountsAndDatesAreIndonesian() {
        assertEquals("Rp1.047.500", Figures.money(Rupiah.of(1_047_500)));
        assertEquals("\u2212Rp2.000", Figures.money(Rupiah.of(-2_000)));
        assertEquals("Kamis, 12 Maret 2026", Figures.longDate(LocalDate.of(2026, 3, 12)));
    }
}
