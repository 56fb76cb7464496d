package id.gerai.server.report.member;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.DuesSchedule.Month;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.BookReport;
import id.gerai.server.report.Drill;
import id.gerai.server.report.Periods;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;
import id.gerai.server.savings.DuesService;
import id.gerai.server.savings.DuesService.MemberDues;

import jakarta.inject.Singleton;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tunggakan simpanan wajib: members who have not paid every month up to that of the last day. Of
 * one member, month by month.
 */
@Singleton
class ArrearsReport implements BookReport {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private final DuesService dues;

    ArrearsReport(DuesService dues) {
        this.dues = dues;
    }

    @Override
    public String name() {
        return "arrears";
    }

    @Override
    public Report make(ReportRequest request) {
        return request.member()
                .map(memberNo -> ofOne(request, memberNo))
                .orElseGet(() -> ofAll(request));
    }

    private Report ofAll(ReportRequest request) {
        Rows rows = new Rows();
        List<Month> all = new ArrayList<>();
        for (MemberDues it : dues.arrears(request.cooperative(), request.to())) {
            List<Month> months = it.schedule().arrears(YearMonth.from(request.to()));
            rows.row(
                    Drill.to(name(), request) + "&member=" + it.member().number(),
                    0,
                    Cell.of(it.member().number()),
                    Cell.of(it.member().name()),
                    new Cell.Day(it.member().joinedOn()),
                    Cell.of(it.schedule().paid()),
                    Cell.of(MONTH.format(months.getFirst().month())),
                    new Cell.Count(months.size()),
                    open(months));
            all.addAll(months);
        }
        rows.row(
                Weight.TOTAL,
                0,
                Cell.EMPTY,
                Cell.of(Texts.get("report.total")),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                new Cell.Count(all.size()),
                open(all));
        return report(
                List.of(Periods.asOf(request.to()), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("member", Texts.get("report.column.member"), Kind.CODE),
                        new Column("name", Texts.get("benefit.name"), Kind.LABEL),
                        new Column("joined", Texts.get("arrears.joined"), Kind.CODE),
                        new Column("paid", Texts.get("arrears.paid"), Kind.FIGURE),
                        new Column("since", Texts.get("arrears.since"), Kind.CODE),
                        new Column("months", Texts.get("arrears.months"), Kind.FIGURE),
                        new Column("open", Texts.get("arrears.open"), Kind.FIGURE)),
                rows);
    }

    private Report ofOne(ReportRequest request, String memberNo) {
        MemberDues member = dues.of(request.cooperative(), memberNo, request.to());
        List<Month> months = member.schedule().through(YearMonth.from(request.to()));
        Rows rows = new Rows();
        for (Month it : months) {
            rows.row(
                    Drill.toAccount(ChartOfAccounts.MANDATORY_SHARES, whole(request, member))
                            + "&member="
                            + memberNo,
                    0,
                    Cell.of(MONTH.format(it.month())),
                    Cell.of(it.due()),
                    Cell.of(it.paid()),
                    Cell.of(it.open()));
        }
        rows.row(
                Weight.TOTAL,
                0,
                Cell.of(Texts.get("report.total")),
                Cell.of(Rupiah.sum(months.stream().map(Month::due).toList())),
                Cell.of(Rupiah.sum(months.stream().map(Month::paid).toList())),
                open(months));
        return report(
                List.of(
                        Texts.get(
                                "ageing.member", member.member().number(), member.member().name()),
                        Periods.asOf(request.to()),
                        Texts.get("report.in_rupiah")),
                List.of(
                        new Column("month", Texts.get("arrears.month"), Kind.LABEL),
                        new Column("due", Texts.get("arrears.due"), Kind.FIGURE),
                        new Column("paid", Texts.get("arrears.paid"), Kind.FIGURE),
                        new Column("open", Texts.get("arrears.open"), Kind.FIGURE)),
                rows);
    }

    /** Months are filled from the first, so all that was ever paid explains each. */
    private static ReportRequest whole(ReportRequest request, MemberDues member) {
        return new ReportRequest(
                request.cooperative(),
                member.member().joinedOn().isBefore(request.to())
                        ? member.member().joinedOn()
                        : request.to(),
                request.to(),
                request.account(),
                request.member());
    }

    private Report report(List<String> about, List<Column> columns, Rows rows) {
        return new Report(name(), Texts.get("report.arrears"), about, columns, rows.list(), false);
    }

    private static Cell open(List<Month> months) {
        return Cell.of(Rupiah.sum(months.stream().map(Month::open).toList()));
    }
}
