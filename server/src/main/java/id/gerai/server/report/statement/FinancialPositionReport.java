package id.gerai.server.report.statement;

import id.gerai.ledger.account.AccountType;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.FinancialPosition;
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

import java.util.List;

/** Posisi keuangan: at the end of the last day, beside what it was before the first. */
@Singleton
class FinancialPositionReport implements BookReport {
    private final BalanceService balances;
    private final Openings openings;

    FinancialPositionReport(BalanceService balances, Openings openings) {
        this.balances = balances;
        this.openings = openings;
    }

    @Override
    public String name() {
        return "financial-position";
    }

    @Override
    public Report make(ReportRequest request) {
        FinancialPosition position =
                FinancialPosition.of(
                        balances.balances(request.cooperative(), request.from(), request.to()));
        Rows rows = new Rows();
        group(rows, request, position, AccountType.ASSET);
        group(rows, request, position, AccountType.LIABILITY);
        group(rows, request, position, AccountType.EQUITY);
        rows.row(
                Weight.TOTAL,
                0,
                Cell.of(Texts.get("position.both")),
                Cell.EMPTY,
                Cell.of(
                        position.atEnd(AccountType.LIABILITY)
                                .plus(position.atEnd(AccountType.EQUITY))),
                Cell.of(
                        position.atStart(AccountType.LIABILITY)
                                .plus(position.atStart(AccountType.EQUITY))));
        return new Report(
                name(),
                Texts.get("report.financial_position"),
                List.of(Periods.asOf(request.to()), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("line", "", Kind.LABEL),
                        new Column("account", Texts.get("report.column.account"), Kind.CODE),
                        new Column("now", Periods.day(request.to()), Kind.FIGURE),
                        new Column("before", openings.title(request), Kind.FIGURE)),
                rows.list(),
                true);
    }

    private static void group(
            Rows rows, ReportRequest request, FinancialPosition position, AccountType type) {
        List<FinancialPosition.Section> sections =
                position.parts().stream().filter(it -> it.part().type() == type).toList();
        for (FinancialPosition.Section section : sections) {
            String title = Texts.get("position." + section.part());
            rows.heading(title);
            section.items().forEach(item -> item(rows, request, item));
            if (sections.size() > 1) {
                total(rows, Weight.SUBTOTAL, title, section.atEnd(), section.atStart());
            }
        }
        total(
                rows,
                Weight.TOTAL,
                Texts.get("position." + type),
                position.atEnd(type),
                position.atStart(type));
    }

    private static void item(Rows rows, ReportRequest request, FinancialPosition.Item item) {
        boolean surplus = item.account().code().equals(ChartOfAccounts.SURPLUS_CURRENT);
        rows.row(
                surplus
                        ? Drill.to("income-statement", request)
                        : Drill.toAccount(item.account().code(), request),
                1,
                Cell.of(surplus ? Texts.get("position.surplus") : item.account().name()),
                Cell.of(item.account().code().digits()),
                Cell.of(item.atEnd()),
                Cell.of(item.atStart()));
    }

    private static void total(Rows rows, Weight weight, String of, Rupiah atEnd, Rupiah atStart) {
        rows.row(
                weight,
                0,
                Cell.of(Texts.get("report.total_of", of)),
                Cell.EMPTY,
                Cell.of(atEnd),
                Cell.of(atStart));
    }
}
