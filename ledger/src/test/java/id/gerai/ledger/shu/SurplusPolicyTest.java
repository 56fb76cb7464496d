package id.gerai.ledger.shu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Percent;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code refusals.md}: which policies are refused, and with which words. */
class SurplusPolicyTest {

    static List<Row> policies() {
        return MarkdownTables.beside(SurplusPolicyTest.class, "refusals.md")
                .under("Policies that are refused");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void isRefusedAsTheTableSays(Row row) {
        String[] sides = row.text("surplus").split(" / ");
        Surplus surplus = Surplus.of(Long.parseLong(sides[0]), Long.parseLong(sides[1]));
        String found =
                policy(row).refusals(surplus).stream()
                        .map(SurplusPolicyTest::describe)
                        .collect(Collectors.joining(", "));
        assertEquals(row.text("broken rules"), found);
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasAText(PolicyRefusal rule) {
        String text = rule.on(Side.MEMBER, "dana-uji", 12_345).text();
        assertTrue(text.endsWith("."), text);
        assertFalse(text.contains("%"), text);
    }

    @Test
    void theSumAndTheSideStandInTheText() {
        assertEquals(
                "Bagian SHU bukan anggota berjumlah 9000, seharusnya tepat 10000 (100 persen)."
                        + " Perbaiki persentasenya.",
                PolicyRefusal.SIDE_NOT_WHOLE.on(Side.NON_MEMBER, "", 9_000).text());
    }

    @Test
    void namesMustBePrintableAndTrimmed() {
        for (String name : List.of("", " ", " dana", "dana ", "da\tna", "da\nna")) {
            SurplusPolicy policy =
                    new SurplusPolicy(
                            Percent.ZERO,
                            Percent.ZERO,
                            List.of(),
                            List.of(Portion.of(name, 10_000)),
                            Optional.empty(),
                            Remainder.RESERVE);
            assertEquals(
                    List.of(PolicyRefusal.NAME_MALFORMED),
                    policy.refusals(Surplus.of(1, 0)).stream()
                            .map(PolicyRefusal.Found::rule)
                            .toList());
        }
    }

    private static String describe(PolicyRefusal.Found found) {
        return switch (found.rule()) {
            case SIDE_NOT_WHOLE -> found.rule() + " " + found.side().title() + " " + found.sum();
            case SIDE_MISSING -> found.rule() + " " + found.side().title();
            default -> found.rule() + " " + found.name();
        };
    }

    private static SurplusPolicy policy(Row row) {
        List<Portion> others = portions(row.text("non-member funds"));
        return new SurplusPolicy(
                Percent.ZERO,
                Percent.ofBasisPoints((int) row.number("capital")),
                portions(row.text("patronage")),
                portions(row.text("member funds")),
                others.isEmpty() ? Optional.empty() : Optional.of(others),
                Remainder.RESERVE);
    }

    private static List<Portion> portions(String cell) {
        return Stream.of(cell.split(", "))
                .map(part -> part.split(" "))
                .filter(part -> part.length == 2)
                .map(part -> Portion.of(part[0], Integer.parseInt(part[1])))
                .toList();
    }
}
