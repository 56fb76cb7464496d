package id.gerai.server.oversight;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashFlowPart;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.AccountBalance;
import id.gerai.server.oversight.ConsolidationService.Overseen;
import id.gerai.server.report.balance.Openings;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sums over the checkpoints of the cooperatives that an overseer was given, and no others. */
@Singleton
class ConsolidationStore {
    private final Sql sql;

    ConsolidationStore(Sql sql) {
        this.sql = sql;
    }

    /** By name; each with the last month it has locked. */
    List<Overseen> cooperatives(UUID overseer) {
        return sql.list(
                """
                select c.cooperative_id, c.name, c.village, l.last
                from oversight o
                join cooperative c on c.cooperative_id = o.cooperative_id
                left join (select cooperative_id, max(ends_on) as last from period_lock
                           group by cooperative_id) l on l.cooperative_id = o.cooperative_id
                where o.overseer_id = ?
                order by c.name, c.cooperative_id
                """,
                row ->
                        new Overseen(
                                row.getObject("cooperative_id", UUID.class),
                                row.getString("name"),
                                row.getString("village"),
                                Optional.ofNullable(row.getObject("last", LocalDate.class))
                                        .map(YearMonth::from)),
                overseer);
    }

    /**
     * What moved in locked months and in the closing of years before them, by account, of those
     * cooperatives that have locked the month which ends on the last day; what they took over
     * within the period was there before. Months are locked one after the other: who has locked
     * that one has locked all before it. Months and closings are summed apart: of one union the
     * planner would not know how many rows it joins.
     */
    List<AccountBalance> balances(UUID overseer, LocalDate from, LocalDate to) {
        return sql.list(
                """
                select s.account_code, coalesce(t.name, own.name) as name,
                  coalesce(t.cash_flow, own.cash_flow) as cash_flow,
                  sum(s.opening) as opening, sum(s.debit) as debit, sum(s.credit) as credit
                from (
                  select b.account_code,
                    sum(case when p.ends_on < ? then b.debit - b.credit else 0 end) as opening,
                    sum(case when p.ends_on < ? then 0 else b.debit end) as debit,
                    sum(case when p.ends_on < ? then 0 else b.credit end) as credit
                  from oversight o
                  join period_lock last on last.cooperative_id = o.cooperative_id
                    and last.ends_on = ?
                  join period_lock p on p.cooperative_id = last.cooperative_id and p.ends_on <= ?
                  join period_balance b on b.cooperative_id = p.cooperative_id
                    and b.fiscal_year = p.fiscal_year and b.period = p.period
                  where o.overseer_id = ?
                  group by b.account_code
                  union all
                  select b.account_code, sum(b.debit - b.credit), 0, 0
                  from oversight o
                  join period_lock last on last.cooperative_id = o.cooperative_id
                    and last.ends_on = ?
                  join fiscal_year y on y.cooperative_id = last.cooperative_id and y.ends_on < ?
                  join period_balance b on b.cooperative_id = y.cooperative_id
                    and b.fiscal_year = y.year and b.period = 13
                  where o.overseer_id = ?
                  group by b.account_code
                  union all
                  select e.account_code, sum(e.amount), -sum(greatest(e.amount, 0)), sum(least(e.amount, 0))
                  from oversight o
                  join period_lock last on last.cooperative_id = o.cooperative_id
                    and last.ends_on = ?
                  join %s taken_over on taken_over.cooperative_id = last.cooperative_id
                    and taken_over.posting_date between ? and ?
                  join journal_entry e on e.cooperative_id = taken_over.cooperative_id
                    and e.journal_id = taken_over.journal_id
                  where o.overseer_id = ?
                  group by e.account_code
                ) s
                left join account_template t on t.code = s.account_code
                left join lateral (
                  select min(a.name) as name, min(a.cash_flow) as cash_flow
                  from oversight o join account a on a.cooperative_id = o.cooperative_id
                  where o.overseer_id = ? and a.code = s.account_code
                ) own on t.code is null
                group by s.account_code, t.name, t.cash_flow, own.name, own.cash_flow
                order by s.account_code
                """
                        .formatted(Openings.JOURNALS),
                ConsolidationStore::balance,
                from,
                from,
                from,
                to,
                to,
                overseer,
                to,
                from,
                overseer,
                to,
                from,
                to,
                overseer,
                overseer);
    }

    private static AccountBalance balance(ResultSet row) throws SQLException {
        return new AccountBalance(
                new Account(AccountCode.of(row.getString("account_code")), row.getString("name")),
                CashFlowPart.valueOf(row.getString("cash_flow")),
                Rupiah.of(row.getLong("opening")),
                Rupiah.of(row.getLong("debit")),
                Rupiah.of(row.getLong("credit")));
    }
}
