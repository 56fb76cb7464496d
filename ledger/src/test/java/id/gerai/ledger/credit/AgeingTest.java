package id.gerai.ledger.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.credit.Ageing.Movement;
import id.gerai.ledger.money.Rupiah;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class AgeingTest {
    private static final CreditTerms TERMS =
            new CreditTerms(new TreeMap<>(Map.of(LocalDate.of(2026, 6, 1), 14)));

    static List<Row> cases() {
        return MarkdownTables.only(AgeingTest.class, "ageing.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsPaidSettlesTheOldestFirst(Row row) {
        List<Movement> movements = row.has("movements") ? movements(row) : List.of();
        LocalDate asOf = LocalDate.parse(row.text("as of"));
        Ageing ageing = Ageing.of(movements, asOf, TERMS);
        assertEquals(row.number("not due"), owed(ageing, AgeBand.NOT_DUE));
        assertEquals(row.number("1-30"), owed(ageing, AgeBand.UP_TO_30));
        assertEquals(row.number("31-60"), owed(ageing, AgeBand.UP_TO_60));
        assertEquals(row.number("61-90"), owed(ageing, AgeBand.UP_TO_90));
        assertEquals(row.number("over 90"), owed(ageing, AgeBand.OVER_90));
        assertEquals(Rupiah.of(row.number("ahead")), ageing.ahead());
        assertEquals(
                Rupiah.sum(
                        movements.stream()
                                .filter(it -> !it.date().isAfter(asOf))
                                .map(Movement::amount)
                                .toList()),
                ageing.balance());
    }

    private static long owed(Ageing ageing, AgeBand band) {
        return ageing.byBand().get(band).amount();
    }

    private static List<Movement> movements(Row row) {
        return Arrays.stream(row.text("movements").split(" "))
                .map(it -> it.split(":"))
                .map(
                        it ->
                                new Movement(
                                        LocalDate.parse(it[0]),
                                        Rupiah.of(Long.parseLong(it[1].replace(".", "")))))
                .toList();
    }
}
