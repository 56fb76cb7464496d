package id.gerai.server.report.statement;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.IncomeStatement;
import id.gerai.ledger.report.TrialBalance;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.BookReport;
import id.gerai.server.report.Drill;
import id.gerai.server.report.Periods;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.balance.BalanceService;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;

import jakarta.inject.Singleton;

import java.util.List;

/** Perhitungan hasil usaha: business with members apart from business with others. */
@Singleton
class IncomeStatementReport implements BookReport {
    private final BalanceService balances;
    private final CommissionStore commissions;

    IncomeStatementReport(BalanceService balances, CommissionStore commissions) {
        this.balances = balances;
        this.commissions = commissions;
    }

    @Override
    public String name() {
        return "income-statement";
    }

    @Override
    public Report make(ReportRequest request) {
        TrialBalance trial = balances.balances(request.cooperative(), request.from(), request.to());
        Rupiah commission = trial.movementOf(ChartOfAccounts.COMMISSION).negated();
        IncomeStatement statement =
                IncomeStatement.of(trial, commissions.onMembers(request, commission));
        return new Report(
                name(),
                Texts.get("report.income_statement"),
                List.of(Periods.of(request), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("line", "", Kind.LABEL),
                        new Column("account", Texts.get("report.column.account"), Kind.CODE),
                        new Column("amount", Texts.get("report.column.amount"), Kind.FIGURE)),
                rows(statement, request).list(),
                true);
    }

    private static Rows rows(IncomeStatement statement, ReportRequest request) {
        Rows rows = new Rows();
        rows.heading(Texts.get("income.members"));
        account(
                rows,
                request,
                "income.gross",
                ChartOfAccounts.MEMBER_SALES,
                statement.member().sales());
        account(
                rows,
                request,
                "income.cost",
                ChartOfAccounts.MEMBER_COST,
                statement.member().cost().negated());
        subtotal(rows, "income.net", statement.member().margin());
        rows.heading(Texts.get("income.others"));
        account(
                rows,
                request,
                "income.sales",
                ChartOfAccounts.NON_MEMBER_SALES,
                statement.nonMember().sales());
        account(
                rows,
                request,
                "income.cost",
                ChartOfAccounts.NON_MEMBER_COST,
                statement.nonMember().cost().negated());
        subtotal(rows, "income.margin", statement.nonMember().margin());
        if (!statement.commission().total().isZero()) {
            rows.heading(Texts.get("income.commission"));
            account(
                    rows,
                    request,
                    "income.commission.members",
                    ChartOfAccounts.COMMISSION,
                    statement.commission().onMembers());
            account(
                    rows,
                    request,
                    "income.commission.others",
                    ChartOfAccounts.COMMISSION,
                    statement.commission().onOthers());
        }
        subtotal(rows, "income.result", statement.grossResult());
        items(rows, request, "other", statement.otherIncome(), 1);
        items(rows, request, "expenses", statement.expenses(), -1);
        items(rows, request, "cooperative", statement.cooperativeExpenses(), -1);
        subtotal(rows, "income.before_tax", statement.beforeTax());
        items(rows, request, "tax", statement.tax(), -1);
        rows.row(
                Weight.TOTAL,
                0,
                Cell.of(Texts.get("income.surplus")),
                Cell.EMPTY,
                Cell.of(statement.surplus()));
        return rows;
    }

    private static void items(
            Rows rows,
            ReportRequest request,
            String part,
            List<IncomeStatement.Item> items,
            int sign) {
        if (items.isEmpty()) {
            return;
        }
        rows.heading(Texts.get("income.part." + part));
        for (IncomeStatement.Item item : items) {
            rows.row(
                    Drill.toAccount(item.account().code(), request),
                    1,
                    Cell.of(item.account().name()),
                    Cell.of(item.account().code().digits()),
                    Cell.of(item.amount().times(sign)));
        }
        subtotal(rows, "income.total." + part, IncomeStatement.sum(items).times(sign));
    }

    private static void account(
            Rows rows, ReportRequest request, String line, AccountCode code, Rupiah amount) {
        rows.row(
                Drill.toAccount(code, request),
                1,
                Cell.of(Texts.get(line)),
                Cell.of(code.digits()),
                Cell.of(amount));
    }

    private static void subtotal(Rows rows, String line, Rupiah amount) {
        rows.row(Weight.SUBTOTAL, 0, Cell.of(Texts.get(line)), Cell.EMPTY, Cell.of(amount));
    }
}
