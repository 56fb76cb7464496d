package id.gerai.server.report.statement;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.CashFlow;
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

/** Arus kas by the indirect method: from the surplus to the change of cash. */
@Singleton
class CashFlowReport implements BookReport {
    private final BalanceService balances;

    CashFlowReport(BalanceService balances) {
        this.balances = balances;
    }

    @Override
    public String name() {
        return "cash-flow";
    }

    @Override
    public Report make(ReportRequest request) {
        CashFlow flow =
                CashFlow.of(balances.balances(request.cooperative(), request.from(), request.to()));
        Rows rows = new Rows();
        rows.heading(Texts.get("cash.operating"));
        rows.row(
                Drill.to("income-statement", request),
                1,
                Cell.of(Texts.get("cash.surplus")),
                Cell.of(flow.surplus()));
        plain(rows, "cash.depreciation", flow.depreciation());
        plain(rows, "cash.asset_result", flow.assetResult());
        items(rows, request, flow.operating());
        subtotal(rows, "cash.operating", flow.fromOperating());
        part(rows, request, "cash.investing", flow.investing());
        part(rows, request, "cash.financing", flow.financing());
        line(rows, Weight.SUBTOTAL, "cash.change", flow.change());
        line(rows, Weight.PLAIN, "cash.opening", flow.opening());
        line(rows, Weight.TOTAL, "cash.closing", flow.closing());
        return new Report(
                name(),
                Texts.get("report.cash_flow"),
                List.of(Periods.of(request), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("line", "", Kind.LABEL),
                        new Column("amount", Texts.get("report.column.amount"), Kind.FIGURE)),
                rows.list(),
                true);
    }

    private static void part(
            Rows rows, ReportRequest request, String title, List<CashFlow.Item> items) {
        if (!items.isEmpty()) {
            rows.heading(Texts.get(title));
            items(rows, request, items);
            subtotal(rows, title, CashFlow.sum(items));
        }
    }

    private static void items(Rows rows, ReportRequest request, List<CashFlow.Item> items) {
        for (CashFlow.Item item : items) {
            rows.row(
                    Drill.toAccount(item.account().code(), request),
                    1,
                    Cell.of(item.account().name()),
                    Cell.of(item.amount()));
        }
    }

    private static void plain(Rows rows, String text, Rupiah amount) {
        if (!amount.isZero()) {
            rows.row(Weight.PLAIN, 1, Cell.of(Texts.get(text)), Cell.of(amount));
        }
    }

    private static void subtotal(Rows rows, String of, Rupiah amount) {
        rows.row(
                Weight.SUBTOTAL,
                0,
                Cell.of(Texts.get("report.total_of", Texts.get(of))),
                Cell.of(amount));
    }

    private static void line(Rows rows, Weight weight, String text, Rupiah amount) {
        rows.row(weight, 0, Cell.of(Texts.get(text)), Cell.of(amount));
    }
}
