package id.gerai.server.report.statement;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.EquityChanges;
import id.gerai.ledger.report.EquityChanges.Cause;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.BookReport;
import id.gerai.server.report.Drill;
import id.gerai.server.report.Periods;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.balance.BalanceService;
import id.gerai.server.report.balance.Openings;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Perubahan ekuitas: each kind of capital with what made it grow or shrink. */
@Singleton
class EquityChangesReport implements BookReport {
    private final BalanceService balances;
    private final Openings openings;
    private final EquityStore equity;

    EquityChangesReport(BalanceService balances, Openings openings, EquityStore equity) {
        this.balances = balances;
        this.openings = openings;
        this.equity = equity;
    }

    @Override
    public String name() {
        return "equity-changes";
    }

    @Override
    public Report make(ReportRequest request) {
        EquityChanges changes =
                EquityChanges.of(
                        balances.balances(request.cooperative(), request.from(), request.to()),
                        equity.movements(request));
        List<Cause> causes =
                Arrays.stream(Cause.values())
                        .filter(
                                cause ->
                                        changes.columns().stream()
                                                .anyMatch(it -> !it.change(cause).isZero()))
                        .toList();
        Rows rows = new Rows();
        for (EquityChanges.Column column : changes.columns()) {
            boolean surplus = column.account().code().equals(ChartOfAccounts.SURPLUS_CURRENT);
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(surplus ? Texts.get("position.surplus") : column.account().name()));
            cells.add(Cell.of(column.opening()));
            causes.forEach(cause -> cells.add(Cell.of(column.change(cause))));
            cells.add(Cell.of(column.closing()));
            rows.row(
                    surplus
                            ? Drill.to("income-statement", request)
                            : Drill.toAccount(column.account().code(), request),
                    0,
                    cells.toArray(Cell[]::new));
        }
        rows.row(Weight.TOTAL, 0, totals(changes, causes));
        return new Report(
                name(),
                Texts.get("report.equity_changes"),
                List.of(Periods.of(request), Texts.get("report.in_rupiah")),
                columns(request, causes),
                rows.list(),
                true);
    }

    private static Cell[] totals(EquityChanges changes, List<Cause> causes) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(Texts.get("equity.total")));
        cells.add(Cell.of(sum(changes, EquityChanges.Column::opening)));
        causes.forEach(cause -> cells.add(Cell.of(changes.total(cause))));
        cells.add(Cell.of(sum(changes, EquityChanges.Column::closing)));
        return cells.toArray(Cell[]::new);
    }

    private static Rupiah sum(
            EquityChanges changes, Function<EquityChanges.Column, Rupiah> figure) {
        return Rupiah.sum(changes.columns().stream().map(figure).toList());
    }

    private List<Column> columns(ReportRequest request, List<Cause> causes) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("kind", Texts.get("equity.kind"), Kind.LABEL));
        columns.add(new Column("opening", openings.title(request), Kind.FIGURE));
        for (Cause cause : causes) {
            columns.add(
                    new Column(
                            cause.name().toLowerCase(Locale.ROOT),
                            Texts.get("equity." + cause),
                            Kind.FIGURE));
        }
        columns.add(new Column("closing", Periods.day(request.to()), Kind.FIGURE));
        return columns;
    }
}
