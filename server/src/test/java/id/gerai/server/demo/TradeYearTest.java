package id.gerai.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.product.Barcode;

import org.junit.jupiter.api.Test;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

class TradeYearTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Test
    void aYearHasAboutFortyThousandTickets() {
        TradeYear year =
                play(1, LocalDate.of(2025, 12, 31), new StringWriter(), new StringWriter());
        assertTrue(Math.abs(year.tickets() - 40_000) < 3_000, "tickets: " + year.tickets());
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertEquals(firstWeek(7), firstWeek(7));
        assertTrue(!firstWeek(7).equals(firstWeek(8)), "another seed must tell another story");
    }

    @Test
    void aTillStartsItsDayInOrder() {
        List<String> lines = firstWeek(7).lines().toList();
        assertEquals("at 2025-01-01T06:10:00+07:00", lines.get(0));
        assertEquals("cashier Wati Peraga", lines.get(1));
        assertEquals("open-shift 200000", lines.get(2));
        assertEquals(7, lines.stream().filter(line -> line.startsWith("close-shift")).count());
    }

    @Test
    void theCatalogueIsLargeEnoughAndItsBarcodesAreValid() {
        List<Demand> demand = DemoCatalogue.demand();
        assertTrue(demand.size() >= 120, "products: " + demand.size());
        DemoCatalogue.barcodes()
                .forEach(barcode -> assertTrue(Barcode.isValidEan13(barcode), barcode));
    }

    @Test
    void threeHundredMembersEachPlainlyMadeUp() {
        List<DemoMember> members = DemoMember.all(2025);
        assertEquals(300, members.size());
        assertEquals(300, members.stream().map(DemoMember::number).distinct().count());
    }

    private static String firstWeek(long seed) {
        StringWriter first = new StringWriter();
        play(seed, NEW_YEAR.plusDays(6), first, new StringWriter());
        return first.toString();
    }

    private static TradeYear play(
            long seed, LocalDate last, StringWriter first, StringWriter second) {
        TradeYear year =
                new TradeYear(
                        seed,
                        DemoCatalogue.demand(),
                        DemoMember.all(2025),
                        List.of(new TillScript(first, JAKARTA), new TillScript(second, JAKARTA)));
        year.play(NEW_YEAR, last);
        return year;
    }
}
