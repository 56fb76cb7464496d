package id.gerai.ledger.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.DuesSchedule.Month;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class DuesScheduleTest {
    static List<Row> cases() {
        return MarkdownTables.only(DuesScheduleTest.class, "schedule.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void monthsCostWhatWasValidAndArePaidOldestFirst(Row row) {
        DuesSchedule dues =
                DuesSchedule.of(
                        amounts(row),
                        LocalDate.parse(row.text("joined")),
                        row.has("left")
                                ? Optional.of(LocalDate.parse(row.text("left")))
                                : Optional.empty(),
                        Rupiah.of(row.number("paid")));
        List<Month> open = dues.arrears(YearMonth.parse(row.text("seen in")));
        assertEquals(
                row.has("open months") ? List.of(row.text("open months").split(" ")) : List.of(),
                open.stream().map(it -> it.month().toString()).toList());
        assertEquals(row.number("open amount"), openOf(open));
        assertEquals(
                row.has("paid through")
                        ? Optional.of(YearMonth.parse(row.text("paid through")))
                        : Optional.empty(),
                dues.paidThrough());
        assertEquals(row.number("next 2 cost"), openOf(dues.next(2)));
    }

    /** Whoever pays what the next months cost has exactly those months paid. */
    @Test
    void payingWhatIsAskedPaysTheMonthsThatWereAsked() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 500; round++) {
            LocalDate joined = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            Map<LocalDate, Rupiah> rates = new HashMap<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                rates.put(
                        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_200)),
                        Rupiah.of(1_000L * (1 + random.nextInt(20))));
            }
            Rupiah paid = Rupiah.of(500L * random.nextInt(400));
            DuesSchedule before =
                    DuesSchedule.of(new DatedAmounts(rates), joined, Optional.empty(), paid);
            int count = 1 + random.nextInt(30);
            List<Month> months = before.next(count);
            assertEquals(count, months.size());
            DuesSchedule after =
                    DuesSchedule.of(
                            before.rates(),
                            joined,
                            Optional.empty(),
                            paid.plus(Rupiah.of(openOf(months))));
            assertEquals(Optional.of(months.getLast().month()), after.paidThrough());
            assertEquals(List.of(), after.arrears(months.getLast().month()));
        }
    }

    @Test
    void nobodyPaysLessThanNothing() {
        YearMonth joined = YearMonth.of(2026, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new DuesSchedule(DatedAmounts.NONE, joined, Optional.empty(), Rupiah.of(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new DuesSchedule(DatedAmounts.NONE, joined, Optional.empty(), Rupiah.ZERO)
                                .next(0));
    }

    private static long openOf(List<Month> months) {
        return Rupiah.sum(months.stream().map(Month::open).toList()).amount();
    }

    private static DatedAmounts amounts(Row row) {
        Map<LocalDate, Rupiah> amounts = new HashMap<>();
        if (row.has("amounts")) {
            for (String each : row.text("amounts").split(" ")) {
                String[] parts = each.split(":");
                LocalDate from =
                        LocalDate.parse(parts[0].length() == 7 ? parts[0] + "-01" : parts[0]);
                amounts.put(from, Rupiah.of(Long.parseLong(parts[1].replace(".", ""))));
            }
        }
        return new DatedAmounts(amounts);
    }
}
