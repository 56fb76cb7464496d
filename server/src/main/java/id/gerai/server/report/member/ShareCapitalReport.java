package id.gerai.server.report.member;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
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
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.function.Function;

/** Daftar simpanan: every member's simpanan by kind at the end of the last day. */
@Singleton
class ShareCapitalReport implements BookReport {
    private final Sql sql;

    ShareCapitalReport(Sql sql) {
        this.sql = sql;
    }

    private record Shares(
            String memberNo, String name, Rupiah principal, Rupiah mandatory, Rupiah voluntary) {
        Rupiah total() {
            return principal.plus(mandatory).plus(voluntary);
        }

        boolean isNothing() {
            return principal.isZero() && mandatory.isZero() && voluntary.isZero();
        }
    }

    @Override
    public String name() {
        return "share-capital";
    }

    @Override
    public Report make(ReportRequest request) {
        List<Shares> members = members(request).stream().filter(it -> !it.isNothing()).toList();
        Rows rows = new Rows();
        for (Shares it : members) {
            rows.row(
                    source(it, request),
                    0,
                    Cell.of(it.memberNo()),
                    Cell.of(it.name()),
                    Cell.of(it.principal()),
                    Cell.of(it.mandatory()),
                    Cell.of(it.voluntary()),
                    Cell.of(it.total()));
        }
        rows.row(
                Weight.TOTAL,
                0,
                Cell.EMPTY,
                Cell.of(Texts.get("report.total")),
                sum(members, Shares::principal),
                sum(members, Shares::mandatory),
                sum(members, Shares::voluntary),
                sum(members, Shares::total));
        return new Report(
                name(),
                Texts.get("report.share_capital"),
                List.of(Periods.asOf(request.to()), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("member", Texts.get("report.column.member"), Kind.CODE),
                        new Column("name", Texts.get("benefit.name"), Kind.LABEL),
                        new Column("principal", Texts.get("shares.principal"), Kind.FIGURE),
                        new Column("mandatory", Texts.get("shares.mandatory"), Kind.FIGURE),
                        new Column("voluntary", Texts.get("shares.voluntary"), Kind.FIGURE),
                        new Column("total", Texts.get("report.total"), Kind.FIGURE)),
                rows.list(),
                true);
    }

    private static String source(Shares member, ReportRequest request) {
        AccountCode account =
                member.mandatory().isZero()
                        ? ChartOfAccounts.PRINCIPAL_SHARES
                        : ChartOfAccounts.MANDATORY_SHARES;
        return Drill.toAccount(account, request) + "&member=" + member.memberNo();
    }

    private List<Shares> members(ReportRequest request) {
        return sql.list(
                """
                select m.member_no, p.name,
                  -coalesce(sum(e.amount) filter (where e.account_code = '3101'), 0) as principal,
                  -coalesce(sum(e.amount) filter (where e.account_code = '3102'), 0) as mandatory,
                  -coalesce(sum(e.amount) filter (where e.account_code = '2111'), 0) as voluntary
                from journal_entry e
                join member m on m.cooperative_id = e.cooperative_id and m.member_id = e.member_id
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                where e.cooperative_id = ? and e.member_id is not null and e.posting_date <= ?
                  and e.account_code in ('3101', '3102', '2111')
                group by m.member_no, p.name
                order by m.member_no
                """,
                row ->
                        new Shares(
                                row.getString("member_no"),
                                row.getString("name"),
                                Rupiah.of(row.getLong("principal")),
                                Rupiah.of(row.getLong("mandatory")),
                                Rupiah.of(row.getLong("voluntary"))),
                request.cooperative(),
                request.to());
    }

    private static Cell sum(List<Shares> members, Function<Shares, Rupiah> figure) {
        return Cell.of(Rupiah.sum(members.stream().map(figure).toList()));
    }
}
