package id.gerai.ledger.shu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.money.Rupiah;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** Where the surplus was earned: {@code sources.md}. */
class SurplusSourcesTest {
    static List<Row> years() {
        return MarkdownTables.only(SurplusSourcesTest.class, "sources.md");
    }

    @ParameterizedTest
    @MethodSource("years")
    void theSurplusIsToldApartAndNothingIsLost(Row row) {
        Surplus surplus =
                new SurplusSources(
                                rupiah(row, "turnover m"),
                                rupiah(row, "turnover n"),
                                rupiah(row, "margin m"),
                                rupiah(row, "margin n"),
                                rupiah(row, "other"),
                                rupiah(row, "costs"))
                        .surplus();
        assertEquals(rupiah(row, "surplus m"), surplus.memberSourced());
        assertEquals(rupiah(row, "surplus n"), surplus.nonMemberSourced());
    }

    private static Rupiah rupiah(Row row, String column) {
        return Rupiah.of(row.number(column));
    }
}
