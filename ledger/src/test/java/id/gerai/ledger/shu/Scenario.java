package id.gerai.ledger.shu;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One SHU scenario, read from the Markdown tables a bookkeeper wrote. */
record Scenario(
        Surplus surplus, SurplusPolicy policy, List<MemberWeights> members, MarkdownTables tables) {

    static Scenario read(String id) {
        MarkdownTables tables = MarkdownTables.beside(Scenario.class, id + ".md");
        Row surplus = tables.under("Surplus").getFirst();
        SurplusPolicy policy = policy(tables.under("Policy"));
        return new Scenario(
                Surplus.of(surplus.number("member"), surplus.number("non-member")),
                policy,
                tables.under("Members").stream().map(row -> member(policy, row)).toList(),
                tables);
    }

    SurplusAllocation allocation() {
        return (SurplusAllocation) SharingSurplus.share(surplus, policy, members);
    }

    private static SurplusPolicy policy(List<Row> rows) {
        List<Row> funds = rows.stream().filter(row -> row.text("part").equals("fund")).toList();
        List<Portion> others = portions(funds, "non-member");
        return new SurplusPolicy(
                single(rows, "village"),
                single(rows, "capital"),
                portions(
                        rows.stream().filter(r -> r.text("part").equals("patronage")).toList(),
                        "member"),
                portions(funds, "member"),
                others.isEmpty() ? Optional.empty() : Optional.of(others),
                rows.stream().anyMatch(row -> row.text("part").equals("remainder"))
                        ? Remainder.LARGEST_REMAINDER
                        : Remainder.RESERVE);
    }

    private static Percent single(List<Row> rows, String part) {
        return rows.stream()
                .filter(row -> row.text("part").equals(part))
                .findFirst()
                .map(row -> Percent.ofBasisPoints((int) row.number("member")))
                .orElse(Percent.ZERO);
    }

    private static List<Portion> portions(List<Row> rows, String side) {
        return rows.stream()
                .filter(row -> !row.text(side).isEmpty())
                .map(row -> Portion.of(row.text("name"), (int) row.number(side)))
                .toList();
    }

    private static MemberWeights member(SurplusPolicy policy, Row row) {
        return new MemberWeights(
                row.text("member"),
                Rupiah.of(row.number("capital")),
                policy.bases().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), base -> Rupiah.of(row.number(base)))),
                Rupiah.of(row.number("carried")));
    }
}
