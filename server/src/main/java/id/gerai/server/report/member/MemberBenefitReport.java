package id.gerai.server.report.member;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.BookReport;
import id.gerai.server.report.BookReportRefusal;
import id.gerai.server.report.Drill;
import id.gerai.server.report.Periods;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.member.MemberBenefitStore.Benefit;
import id.gerai.server.report.member.MemberBenefitStore.Bought;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.function.Function;

/**
 * Promosi ekonomi anggota: what members saved against the price for anybody, and the SHU they were
 * given. Of one member, line by line.
 */
@Singleton
class MemberBenefitReport implements BookReport {
    private static final int MOST = 100_000;

    private final MemberBenefitStore store;

    MemberBenefitReport(MemberBenefitStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "member-benefit";
    }

    @Override
    public Report make(ReportRequest request) {
        return request.member()
                .map(memberNo -> ofOne(request, memberNo))
                .orElseGet(() -> ofAll(request));
    }

    private Report ofAll(ReportRequest request) {
        List<Benefit> members = store.members(request);
        Rows rows = new Rows();
        for (Benefit it : members) {
            rows.row(
                    Drill.to(name(), request) + "&member=" + it.memberNo(),
                    0,
                    Cell.of(it.memberNo()),
                    Cell.of(it.name()),
                    Cell.of(it.bought()),
                    Cell.of(it.saved()),
                    Cell.of(it.surplus()),
                    Cell.of(it.total()));
        }
        rows.row(
                Weight.TOTAL,
                0,
                Cell.EMPTY,
                Cell.of(Texts.get("report.total")),
                sum(members, Benefit::bought),
                sum(members, Benefit::saved),
                sum(members, Benefit::surplus),
                sum(members, Benefit::total));
        return report(
                List.of(Periods.of(request), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("member", Texts.get("report.column.member"), Kind.CODE),
                        new Column("name", Texts.get("benefit.name"), Kind.LABEL),
                        new Column("bought", Texts.get("benefit.bought"), Kind.FIGURE),
                        new Column("saved", Texts.get("benefit.saved"), Kind.FIGURE),
                        new Column("surplus", Texts.get("benefit.surplus"), Kind.FIGURE),
                        new Column("benefit", Texts.get("benefit.total"), Kind.FIGURE)),
                rows);
    }

    private Report ofOne(ReportRequest request, String memberNo) {
        List<Bought> lines = store.lines(request, memberNo, MOST + 1);
        if (lines.size() > MOST) {
            throw RefusedException.because(BookReportRefusal.TOO_MANY_ENTRIES, MOST).at("from");
        }
        Rows rows = new Rows();
        for (Bought it : lines) {
            rows.row(
                    Weight.PLAIN,
                    0,
                    new Cell.Day(it.date()),
                    Cell.of(it.receipt()),
                    Cell.of(it.name()),
                    Cell.of(it.quantity() + " " + it.unit()),
                    Cell.of(it.generalPrice()),
                    Cell.of(it.price()),
                    Cell.of(it.amount()),
                    Cell.of(it.saved()));
        }
        rows.row(
                Weight.TOTAL,
                0,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(Texts.get("report.total")),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                sum(lines, Bought::amount),
                sum(lines, Bought::saved));
        return report(
                List.of(Texts.get("report.member", memberNo), Periods.of(request)),
                List.of(
                        new Column("date", Texts.get("report.column.date"), Kind.CODE),
                        new Column("receipt", Texts.get("benefit.receipt"), Kind.CODE),
                        new Column("goods", Texts.get("benefit.goods"), Kind.LABEL),
                        new Column("quantity", Texts.get("benefit.quantity"), Kind.FIGURE),
                        new Column("general", Texts.get("benefit.general"), Kind.FIGURE),
                        new Column("price", Texts.get("benefit.price"), Kind.FIGURE),
                        new Column("amount", Texts.get("report.column.amount"), Kind.FIGURE),
                        new Column("saved", Texts.get("benefit.saved"), Kind.FIGURE)),
                rows);
    }

    private Report report(List<String> about, List<Column> columns, Rows rows) {
        return new Report(
                name(), Texts.get("report.member_benefit"), about, columns, rows.list(), false);
    }

    private static <T> Cell sum(List<T> rows, Function<T, Rupiah> figure) {
        return Cell.of(Rupiah.sum(rows.stream().map(figure).toList()));
    }
}
