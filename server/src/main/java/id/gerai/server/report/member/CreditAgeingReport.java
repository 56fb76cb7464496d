package id.gerai.server.report.member;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.credit.AgeBand;
import id.gerai.ledger.credit.Ageing;
import id.gerai.ledger.credit.Ageing.OpenDebt;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.credit.AgeingService;
import id.gerai.server.credit.AgeingService.Aged;
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

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Umur piutang anggota: what members owe on account 1131 at the end of the last day, by how long it
 * is overdue. Of one member, debt by debt.
 */
@Singleton
class CreditAgeingReport implements BookReport {
    private final AgeingService ageing;

    CreditAgeingReport(AgeingService ageing) {
        this.ageing = ageing;
    }

    @Override
    public String name() {
        return "credit-ageing";
    }

    @Override
    public Report make(ReportRequest request) {
        return request.member()
                .map(memberNo -> ofOne(request, memberNo))
                .orElseGet(() -> ofAll(request));
    }

    private Report ofAll(ReportRequest request) {
        List<Aged> members = ageing.all(request.cooperative(), request.to());
        Rows rows = new Rows();
        for (Aged it : members) {
            rows.row(
                    Drill.to(name(), request) + "&member=" + it.member().number(),
                    0,
                    cells(it.member().number(), it.member().name(), List.of(it.ageing())));
        }
        rows.row(
                Weight.TOTAL,
                0,
                cells("", Texts.get("report.total"), members.stream().map(Aged::ageing).toList()));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("member", Texts.get("report.column.member"), Kind.CODE));
        columns.add(new Column("name", Texts.get("benefit.name"), Kind.LABEL));
        for (AgeBand band : AgeBand.values()) {
            columns.add(new Column(band.name().toLowerCase(Locale.ROOT), title(band), Kind.FIGURE));
        }
        columns.add(new Column("ahead", Texts.get("ageing.ahead"), Kind.FIGURE));
        columns.add(new Column("balance", Texts.get("report.total"), Kind.FIGURE));
        return report(
                List.of(Periods.asOf(request.to()), Texts.get("report.in_rupiah")), columns, rows);
    }

    /** What is owed by age, what was paid beyond it, and what that comes to. */
    private static Cell[] cells(String memberNo, String name, List<Ageing> ageings) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(memberNo), Cell.of(name)));
        for (AgeBand band : AgeBand.values()) {
            cells.add(
                    Cell.of(
                            Rupiah.sum(
                                    ageings.stream().map(it -> it.byBand().get(band)).toList())));
        }
        cells.add(Cell.of(Rupiah.sum(ageings.stream().map(Ageing::ahead).toList()).negated()));
        cells.add(Cell.of(Rupiah.sum(ageings.stream().map(Ageing::balance).toList())));
        return cells.toArray(Cell[]::new);
    }

    private Report ofOne(ReportRequest request, String memberNo) {
        Aged aged = ageing.of(request.cooperative(), memberNo, request.to());
        Rows rows = new Rows();
        for (OpenDebt it : aged.ageing().open()) {
            rows.row(
                    entries(request, memberNo, it.made()),
                    0,
                    new Cell.Day(it.made()),
                    new Cell.Day(it.due()),
                    Cell.of(title(it.band())),
                    Cell.of(it.amount()));
        }
        if (aged.ageing().ahead().isPositive()) {
            rows.row(
                    Weight.PLAIN,
                    0,
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.of(Texts.get("ageing.ahead")),
                    Cell.of(aged.ageing().ahead().negated()));
        }
        rows.row(
                Weight.TOTAL,
                0,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(Texts.get("report.total")),
                Cell.of(aged.ageing().balance()));
        return report(
                List.of(
                        Texts.get("ageing.member", aged.member().number(), aged.member().name()),
                        Periods.asOf(request.to()),
                        Texts.get("report.in_rupiah")),
                List.of(
                        new Column("made", Texts.get("ageing.made"), Kind.CODE),
                        new Column("due", Texts.get("ageing.due"), Kind.CODE),
                        new Column("band", Texts.get("ageing.band"), Kind.LABEL),
                        new Column("amount", Texts.get("ageing.open"), Kind.FIGURE)),
                rows);
    }

    /** The member's account from the day of a debt: it may have been posted on a later one. */
    private static String entries(ReportRequest request, String memberNo, LocalDate made) {
        ReportRequest since =
                new ReportRequest(
                        request.cooperative(),
                        made,
                        request.to(),
                        request.account(),
                        request.member());
        return Drill.toAccount(ChartOfAccounts.MEMBER_CREDIT, since) + "&member=" + memberNo;
    }

    private Report report(List<String> about, List<Column> columns, Rows rows) {
        return new Report(
                name(), Texts.get("report.credit_ageing"), about, columns, rows.list(), true);
    }

    private static String title(AgeBand band) {
        return Texts.get(
                switch (band) {
                    case NOT_DUE -> "ageing.not_due";
                    case UP_TO_30 -> "ageing.up_to_30";
                    case UP_TO_60 -> "ageing.up_to_60";
                    case UP_TO_90 -> "ageing.up_to_90";
                    case OVER_90 -> "ageing.over_90";
                });
    }
}
