package id.gerai.ledger.shu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.money.Rupiah;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** {@code patronage.md}: joining in mid-year, and goods that come back. */
class PatronageVolumeTest {

    static List<Row> members() {
        return MarkdownTables.beside(PatronageVolumeTest.class, "patronage.md")
                .under("What counts as a member's purchases in the book year 2025");
    }

    @ParameterizedTest
    @MethodSource("members")
    void countsAsTheTableSays(Row row) {
        List<PatronageVolume.Movement> trade =
                Stream.of(row.text("trade").split(", "))
                        .map(entry -> entry.split(" "))
                        .filter(entry -> entry.length == 2)
                        .map(
                                entry ->
                                        new PatronageVolume.Movement(
                                                LocalDate.parse(entry[0]),
                                                Rupiah.of(
                                                        Long.parseLong(entry[1].replace(".", "")))))
                        .toList();
        assertEquals(
                Rupiah.of(row.number("counts")),
                PatronageVolume.of(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        LocalDate.parse(row.text("member since")),
                        trade),
                row.text("id"));
    }
}
