package id.gerai.server.report.statement;

import id.gerai.ledger.account.AccountType;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.report.FinancialPosition;
import id.gerai.server.cooperative.Cooperative;
import id.gerai.server.cooperative.CooperativeService;
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

/**
 * Catatan atas laporan keuangan: a frame of who the cooperative is, how it keeps its books, and
 * what each figure of the financial position is made of. What only people know they add in their
 * own words.
 */
@Singleton
class NotesReport implements BookReport {
    private static final List<String> POLICIES =
            List.of(
                    "notes.policy.standard",
                    "notes.policy.basis",
                    "notes.policy.stock",
                    "notes.policy.consignment",
                    "notes.policy.assets",
                    "notes.policy.shares",
                    "notes.policy.tax");

    private final BalanceService balances;
    private final Openings openings;
    private final CooperativeService cooperatives;

    NotesReport(BalanceService balances, Openings openings, CooperativeService cooperatives) {
        this.balances = balances;
        this.openings = openings;
        this.cooperatives = cooperatives;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public Report make(ReportRequest request) {
        Cooperative cooperative = cooperatives.get(request.cooperative());
        Rows rows = new Rows();
        rows.heading(Texts.get("notes.general"));
        words(rows, Texts.get("notes.who", cooperative.name(), cooperative.legalNumber()));
        words(rows, Texts.get("notes.where", cooperative.address(), cooperative.village()));
        rows.heading(Texts.get("notes.policies"));
        POLICIES.forEach(policy -> words(rows, Texts.get(policy)));
        FinancialPosition position =
                FinancialPosition.of(
                        balances.balances(request.cooperative(), request.from(), request.to()));
        int number = 0;
        for (FinancialPosition.Section section : position.parts()) {
            number++;
            section(rows, request, section, number);
        }
        rows.heading(Texts.get("notes.other"));
        words(rows, Texts.get("notes.own_words"));
        return new Report(
                name(),
                Texts.get("report.notes"),
                List.of(Periods.of(request), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("line", "", Kind.LABEL),
                        new Column("now", Periods.day(request.to()), Kind.FIGURE),
                        new Column("before", openings.title(request), Kind.FIGURE)),
                rows.list(),
                true);
    }

    private static void section(
            Rows rows, ReportRequest request, FinancialPosition.Section section, int number) {
        String title = Texts.get("position." + section.part());
        rows.heading(Texts.get("notes.figure", number, title));
        for (FinancialPosition.Item item : section.items()) {
            boolean surplus =
                    section.part().type() == AccountType.EQUITY
                            && item.account().code().equals(ChartOfAccounts.SURPLUS_CURRENT);
            rows.row(
                    surplus
                            ? Drill.to("income-statement", request)
                            : Drill.toAccount(item.account().code(), request),
                    1,
                    Cell.of(surplus ? Texts.get("position.surplus") : item.account().name()),
                    Cell.of(item.atEnd()),
                    Cell.of(item.atStart()));
        }
        rows.row(
                Weight.SUBTOTAL,
                0,
                Cell.of(Texts.get("report.total_of", title)),
                Cell.of(section.atEnd()),
                Cell.of(section.atStart()));
    }

    private static void words(Rows rows, String text) {
        rows.row(Weight.PLAIN, 1, Cell.of(text));
    }
}
