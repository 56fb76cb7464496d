package id.gerai.server.report.book;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.AccountBalance;
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

/** Neraca saldo: every account with what stood on it, what moved and what stands. */
@Singleton
class TrialBalanceReport implements BookReport {
    private final BalanceService balances;

    TrialBalanceReport(BalanceService balances) {
        this.balances = balances;
    }

    @Override
    public String name() {
        return "trial-balance";
    }

    @Override
    public Report make(ReportRequest request) {
        TrialBalance trial = balances.balances(request.cooperative(), request.from(), request.to());
        Rows rows = new Rows();
        for (AccountBalance it : trial.accounts()) {
            rows.row(
                    Drill.toAccount(it.account().code(), request),
                    0,
                    Cell.of(it.account().code().digits()),
                    Cell.of(it.account().name()),
                    Cell.of(it.opening()),
                    Cell.of(it.debit()),
                    Cell.of(it.credit()),
                    Cell.orEmpty(it.closing().max(Rupiah.ZERO)),
                    Cell.orEmpty(it.closing().negated().max(Rupiah.ZERO)));
        }
        rows.row(
                Weight.TOTAL,
                0,
                Cell.EMPTY,
                Cell.of(Texts.get("report.total")),
                Cell.of(trial.sum(AccountBalance::opening)),
                Cell.of(trial.sum(AccountBalance::debit)),
                Cell.of(trial.sum(AccountBalance::credit)),
                Cell.of(trial.sum(it -> it.closing().max(Rupiah.ZERO))),
                Cell.of(trial.sum(it -> it.closing().negated().max(Rupiah.ZERO))));
        return new Report(
                name(),
                Texts.get("report.trial_balance"),
                List.of(Periods.of(request), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("account", Texts.get("report.column.account"), Kind.CODE),
                        new Column("name", Texts.get("report.column.name"), Kind.LABEL),
                        new Column("opening", Texts.get("report.column.opening"), Kind.FIGURE),
                        new Column("debit", Texts.get("report.column.debit"), Kind.FIGURE),
                        new Column("credit", Texts.get("report.column.credit"), Kind.FIGURE),
                        new Column(
                                "closing_debit",
                                Texts.get("report.column.closing_debit"),
                                Kind.FIGURE),
                        new Column(
                                "closing_credit",
                                Texts.get("report.column.closing_credit"),
                                Kind.FIGURE)),
                rows.list(),
                false);
    }
}
