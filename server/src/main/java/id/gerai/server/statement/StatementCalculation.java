package id.gerai.server.statement;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.statement.MemberStatement.Component;

import java.util.ArrayList;
import java.util.List;

/** How the member's amount came about, in words and figures that can be checked by hand. */
final class StatementCalculation {
    private final MemberStatement statement;

    /**
     * One line of the calculation.
     *
     * @param title what; empty where there is only an explanation
     * @param amount what it comes to
     * @param why the figures behind it, or an explanation; may be empty
     * @param isTotal true for the sum of the lines above
     */
    record Part(String title, String amount, String why, boolean isTotal) {}

    StatementCalculation(MemberStatement statement) {
        this.statement = statement;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (statement.components().isEmpty()) {
            parts.add(new Part("", "", nothingShared(), false));
        }
        statement.components().stream().map(StatementCalculation::part).forEach(parts::add);
        if (!statement.carriedOver().isZero()) {
            parts.add(
                    new Part(
                            StatementText.of("calc.carried"),
                            statement.carriedOver().toString(),
                            StatementText.of("calc.carriedWhy"),
                            false));
        }
        if (parts.size() > 1) {
            parts.add(
                    new Part(
                            StatementText.of("calc.total"),
                            statement.total().toString(),
                            statement.components().isEmpty() ? "" : fractions(),
                            true));
        }
        return parts;
    }

    private String nothingShared() {
        Rupiah result = statement.yearResult();
        return result.isNegative()
                ? StatementText.of(
                        "calc.loss",
                        statement.fiscalYear(),
                        result.negated(),
                        statement.decision().meeting())
                : StatementText.of("calc.zero", statement.fiscalYear());
    }

    private static Part part(Component component) {
        String why =
                component.pool().totalWeight().isZero()
                        ? StatementText.of(
                                "calc.noWeight", component.weightName(), component.pool().amount())
                        : StatementText.of(
                                "calc.component",
                                weight(component, component.own()),
                                component.weightName(),
                                weight(component, component.pool().totalWeight()),
                                component.pool().amount());
        return new Part(component.title(), component.share().toString(), why, false);
    }

    /** Only rupiah are money; what else is weighed must not look like it. */
    private static String weight(Component component, Rupiah weight) {
        return StatementText.of(
                "calc.unit." + component.unit(), weight.toString(), weight.digits());
    }

    /** Where a share is above its exact part, remainders were handed out. */
    private String fractions() {
        boolean roundedUp =
                statement.components().stream()
                        .filter(component -> component.pool().totalWeight().isPositive())
                        .anyMatch(component -> component.share().amount() > cut(component));
        return StatementText.of(roundedUp ? "calc.remainders" : "calc.fractions");
    }

    private static long cut(Component component) {
        return Apportionment.floorShare(
                component.pool().amount().amount(),
                component.own().amount(),
                component.pool().totalWeight().amount());
    }
}
