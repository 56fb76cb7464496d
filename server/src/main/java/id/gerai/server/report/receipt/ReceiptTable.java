package id.gerai.server.report.receipt;

import id.gerai.server.page.Figures;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.receipt.TillReceipt.Item;
import id.gerai.server.report.receipt.TillReceipt.Payment;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A receipt in the form of a report, for paper and spreadsheets. */
final class ReceiptTable {
    private ReceiptTable() {}

    static Report of(TillReceipt receipt) {
        Rows rows = new Rows();
        receipt.items().forEach(it -> item(rows, it));
        if (!receipt.rounding().isZero()) {
            sum(rows, Weight.PLAIN, Texts.get("receipt.rounding"), Cell.of(receipt.rounding()));
        }
        sum(rows, Weight.TOTAL, Texts.get("report.total"), Cell.of(receipt.total()));
        for (Payment it : receipt.payments()) {
            String words = Texts.get("tender." + it.type().toUpperCase(Locale.ROOT));
            sum(
                    rows,
                    Weight.PLAIN,
                    it.reference().isEmpty() ? words : words + " " + it.reference(),
                    Cell.of(it.amount()));
        }
        return new Report(
                "receipt-" + receipt.number(),
                Texts.get("receipt.title." + receipt.type(), receipt.number()),
                lines(receipt),
                List.of(
                        new Column("name", Texts.get("benefit.goods"), Kind.LABEL),
                        new Column("quantity", Texts.get("benefit.quantity"), Kind.FIGURE),
                        new Column("general", Texts.get("benefit.general"), Kind.FIGURE),
                        new Column("price", Texts.get("benefit.price"), Kind.FIGURE),
                        new Column("discount", Texts.get("receipt.discount"), Kind.FIGURE),
                        new Column("amount", Texts.get("report.column.amount"), Kind.FIGURE)),
                rows.list(),
                false);
    }

    private static void item(Rows rows, Item item) {
        item.goods()
                .ifPresentOrElse(
                        goods ->
                                rows.row(
                                        Weight.PLAIN,
                                        0,
                                        Cell.of(item.name()),
                                        Cell.of(goods.quantity() + " " + goods.unit()),
                                        Cell.of(goods.generalPrice()),
                                        Cell.of(goods.price()),
                                        Cell.orEmpty(goods.discount()),
                                        Cell.of(item.amount())),
                        () -> sum(rows, Weight.PLAIN, item.name(), Cell.of(item.amount())));
    }

    private static void sum(Rows rows, Weight weight, String words, Cell amount) {
        rows.row(weight, 0, Cell.of(words), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, amount);
    }

    private static List<String> lines(TillReceipt receipt) {
        List<String> lines = new ArrayList<>();
        lines.add(
                Texts.get(
                        "receipt.when",
                        Figures.moment(receipt.occurredAt(), receipt.desk().zone()),
                        Figures.date(receipt.businessDate())));
        lines.add(
                Texts.get(
                        "receipt.where",
                        receipt.desk().outlet(),
                        receipt.desk().terminal(),
                        receipt.desk().cashier()));
        receipt.memberNo().ifPresent(it -> lines.add(Texts.get("report.member", it)));
        return lines;
    }
}
