package id.gerai.terminal.receipt;

import id.gerai.ledger.event.CashCount;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shift.ShiftReport;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.text.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes the report of a shift: X while it is open, Z once it is closed. An X report does not say
 * what should be in the drawer, for the count at the end is blind.
 */
public final class ReportWriter {
    private final int columns;

    /**
     * @param columns 32 for paper of 58 mm, 48 for 80 mm
     */
    public ReportWriter(int columns) {
        this.columns = columns;
    }

    /**
     * The report.
     *
     * @param cashiers names of those who worked
     * @param at when it is written
     */
    public Slip write(ReceiptHead head, ShiftReport report, List<String> cashiers, Instant at) {
        Paper paper = new Paper(columns);
        head(paper, head, report, cashiers, at);
        goods(paper, report);
        money(paper, report);
        oddities(paper, report);
        report.closing().ifPresent(closed -> drawer(paper, report, closed));
        paper.rule();
        paper.centred(Texts.of("report.end", title(report)));
        return paper.slip();
    }

    /** As it is called: {@code Laporan Z 0007} or {@code Laporan X}. */
    static String title(ShiftReport report) {
        return report.closing()
                .map(it -> Texts.of("report.z", numbered(it.reportNumber())))
                .orElseGet(() -> Texts.of("report.x"));
    }

    /** As the number is printed: {@code 0007}. */
    public static String numbered(long reportNumber) {
        return "%04d".formatted(reportNumber);
    }

    private static void head(
            Paper paper, ReceiptHead head, ShiftReport report, List<String> cashiers, Instant at) {
        head.outlet()
                .ifPresent(
                        outlet -> {
                            paper.centred(outlet.cooperativeName());
                            paper.centred(outlet.name());
                        });
        paper.rule();
        paper.centred(title(report));
        ZoneId zone =
                head.outlet()
                        .map(it -> ZoneId.of(it.timeZone()))
                        .orElse(ReceiptWriter.DEFAULT_ZONE);
        paper.pair(Texts.of("report.register"), head.register());
        paper.pair(Texts.of("report.business-date"), LocalTime.date(report.businessDate()));
        paper.pair(Texts.of("report.opened"), LocalTime.full(report.openedAt(), zone));
        paper.pair(Texts.of("report.printed"), LocalTime.full(at, zone));
        paper.pair(Texts.of("report.cashiers"), String.join(", ", cashiers));
        if (!report.firstReceipt().isEmpty()) {
            paper.pair(Texts.of("report.first"), report.firstReceipt());
            paper.pair(Texts.of("report.last"), report.lastReceipt());
        }
        paper.rule();
    }

    private static void goods(Paper paper, ShiftReport report) {
        ShiftReport.Goods goods = report.goods();
        paper.pair(Texts.of("report.sales", goods.sales()), goods.sold().digits());
        if (goods.returns() > 0) {
            paper.pair(
                    Texts.of("report.returns", goods.returns()),
                    goods.takenBack().negated().digits());
        }
        paper.pair(Texts.of("report.net"), goods.net().digits());
        paper.pair(Texts.of("report.to-members"), goods.toMembers().digits());
        unlessZero(paper, Texts.of("report.discounts"), goods.discounts());
        unlessZero(paper, Texts.of("report.rounding"), report.rounding());
        paper.rule();
    }

    private static void money(Paper paper, ShiftReport report) {
        report.tenders()
                .forEach((name, amount) -> paper.pair(Texts.of("tender." + name), amount.digits()));
        report.deposits().forEach((kind, amount) -> paper.pair(kind.title(), amount.digits()));
        unlessZero(paper, Texts.of("report.credit-paid"), report.creditPaid());
        unlessZero(paper, Texts.of("report.consignors-paid"), report.consignorsPaid().negated());
        report.cashMoved()
                .forEach(
                        (purpose, amount) ->
                                paper.pair(
                                        Texts.of("cash-purpose." + purpose),
                                        (purpose.isIn() ? amount : amount.negated()).digits()));
        paper.rule();
    }

    private static void oddities(Paper paper, ShiftReport report) {
        ShiftReport.Oddities odd = report.oddities();
        counted(paper, Texts.of("report.lines-voided"), odd.linesVoided(), odd.linesVoidedAmount());
        counted(
                paper,
                Texts.of("report.tickets-voided"),
                odd.ticketsVoided(),
                odd.ticketsVoidedAmount());
        counted(paper, Texts.of("report.prices-changed"), odd.pricesChanged());
        counted(paper, Texts.of("report.weights-typed"), odd.weightsTyped());
        counted(paper, Texts.of("report.drawer-openings"), odd.drawerOpenings());
        counted(paper, Texts.of("report.copies"), odd.copies());
    }

    private static void drawer(Paper paper, ShiftReport report, ShiftClosed closed) {
        paper.rule();
        for (CashCount count : closed.counts()) {
            if (count.pieces() > 0) {
                paper.pair(
                        "%d x %s".formatted(count.pieces(), count.denomination().digits()),
                        count.amount().digits());
            }
        }
        paper.pair(Texts.of("report.float"), report.openingFloat().digits());
        paper.pair(Texts.of("receipt.expected"), closed.expected().toString());
        paper.pair(Texts.of("receipt.counted"), closed.counted().toString());
        paper.pair(Texts.of("receipt.difference"), closed.difference().toString());
        paper.blank();
        paper.left(Texts.of("report.signature"));
        paper.blank();
    }

    private static void unlessZero(Paper paper, String label, Rupiah amount) {
        if (!amount.isZero()) {
            paper.pair(label, amount.digits());
        }
    }

    private static void counted(Paper paper, String label, int times) {
        paper.pair(label, Integer.toString(times));
    }

    private static void counted(Paper paper, String label, int times, Rupiah amount) {
        paper.pair(label, times == 0 ? "0" : "%d / %s".formatted(times, amount.digits()));
    }
}
