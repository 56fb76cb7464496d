package id.gerai.server.report.statement;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.EquityChanges.Movement;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.balance.Openings;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.List;

/** What moved on the accounts of own capital, and by what kind of journal. */
@Singleton
class EquityStore {
    private final Sql sql;

    EquityStore(Sql sql) {
        this.sql = sql;
    }

    /** A reversal counts as what it takes back; what was taken over did not move. */
    List<Movement> movements(ReportRequest request) {
        return sql.list(
                """
                select e.account_code, coalesce(r.kind, j.kind) as kind, -sum(e.amount) as amount
                from journal_entry e
                join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                left join journal r on r.cooperative_id = j.cooperative_id and r.journal_id = j.reverses_id
                where e.cooperative_id = ? and e.posting_date between ? and ?
                  and e.account_code between '3000' and '3999' and j.period <= 12
                  and e.journal_id not in (select o.journal_id from %s o
                    where o.cooperative_id = ? and o.posting_date between ? and ?)
                group by e.account_code, coalesce(r.kind, j.kind), e.amount > 0
                order by e.account_code, kind
                """
                        .formatted(Openings.JOURNALS),
                row ->
                        new Movement(
                                AccountCode.of(row.getString("account_code")),
                                JournalKind.valueOf(row.getString("kind")),
                                Rupiah.of(row.getLong("amount"))),
                request.cooperative(),
                request.from(),
                request.to(),
                request.cooperative(),
                request.from(),
                request.to());
    }
}
