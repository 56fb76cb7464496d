package id.gerai.server.report.balance;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashFlowPart;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.AccountBalance;
import id.gerai.ledger.report.TrialBalance;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sums over entries and checkpoints. */
@Singleton
class BalanceStore {
    private final Sql sql;

    BalanceStore(Sql sql) {
        this.sql = sql;
    }

    /** A locked month. */
    record Month(LocalDate startsOn, LocalDate endsOn) {}

    /** An account with the part of the cash flow it belongs to. */
    record KnownAccount(Account account, CashFlowPart part) {}

    /** What comes together of openings, debits and credits by account. */
    static final class Sums {
        private final Map<String, long[]> byAccount = new HashMap<>();

        void add(String account, long opening, long debit, long credit) {
            long[] sums = byAccount.computeIfAbsent(account, _ -> new long[3]);
            sums[0] = Math.addExact(sums[0], opening);
            sums[1] = Math.addExact(sums[1], debit);
            sums[2] = Math.addExact(sums[2], credit);
        }

        TrialBalance balances(List<KnownAccount> accounts) {
            long[] nothing = new long[3];
            return new TrialBalance(
                    accounts.stream()
                            .map(
                                    it -> {
                                        long[] sums =
                                                byAccount.getOrDefault(
                                                        it.account().code().digits(), nothing);
                                        return new AccountBalance(
                                                it.account(),
                                                it.part(),
                                                Rupiah.of(sums[0]),
                                                Rupiah.of(sums[1]),
                                                Rupiah.of(sums[2]));
                                    })
                            .toList());
        }
    }

    List<KnownAccount> accounts(UUID cooperative) {
        return sql.list(
                "select code, name, cash_flow from account where cooperative_id = ? order by code",
                row ->
                        new KnownAccount(
                                new Account(
                                        AccountCode.of(row.getString("code")),
                                        row.getString("name")),
                                CashFlowPart.valueOf(row.getString("cash_flow"))),
                cooperative);
    }

    List<Month> lockedMonths(UUID cooperative, LocalDate to) {
        return sql.list(
                """
                select starts_on, ends_on from period_lock
                where cooperative_id = ? and ends_on <= ?
                """,
                row ->
                        new Month(
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)),
                cooperative,
                to);
    }

    /** One pass over all entries up to a day. */
    void addEntries(UUID cooperative, LocalDate from, LocalDate to, Sums sums) {
        add(
                """
                select account_code,
                  coalesce(sum(amount) filter (where posting_date < ?), 0) as opening,
                  coalesce(sum(amount) filter (where posting_date >= ? and amount > 0), 0) as debit,
                  -coalesce(sum(amount) filter (where posting_date >= ? and amount < 0), 0) as credit
                from journal_entry where cooperative_id = ? and posting_date <= ?
                group by account_code
                """,
                sums,
                1,
                from,
                from,
                from,
                cooperative,
                to);
    }

    /** Takes the closing entries of years that end in a period out again. */
    void takeOutClosings(UUID cooperative, LocalDate from, LocalDate to, Sums sums) {
        add(
                """
                select e.account_code, 0 as opening,
                  coalesce(sum(e.amount) filter (where e.amount > 0), 0) as debit,
                  -coalesce(sum(e.amount) filter (where e.amount < 0), 0) as credit
                from fiscal_year y
                join journal j on j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year and j.period = 13
                join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                where y.cooperative_id = ? and j.posting_date between ? and ?
                group by e.account_code
                """,
                sums,
                -1,
                cooperative,
                from,
                to);
    }

    /** Moves what was taken over within a period from its movements to its opening. */
    void openWithTakenOver(UUID cooperative, LocalDate from, LocalDate to, Sums sums) {
        add(
                """
                select e.account_code, sum(e.amount) as opening,
                  -coalesce(sum(e.amount) filter (where e.amount > 0), 0) as debit,
                  coalesce(sum(e.amount) filter (where e.amount < 0), 0) as credit
                from %s o
                join journal_entry e on e.cooperative_id = o.cooperative_id and e.journal_id = o.journal_id
                where o.cooperative_id = ? and o.posting_date between ? and ?
                group by e.account_code
                """
                        .formatted(Openings.JOURNALS),
                sums,
                1,
                cooperative,
                from,
                to);
    }

    void addCheckpoints(UUID cooperative, LocalDate from, LocalDate to, Sums sums) {
        add(
                """
                select b.account_code,
                  coalesce(sum(b.debit - b.credit) filter (where l.ends_on < ?), 0) as opening,
                  coalesce(sum(b.debit) filter (where l.starts_on >= ?), 0) as debit,
                  coalesce(sum(b.credit) filter (where l.starts_on >= ?), 0) as credit
                from period_lock l
                join period_balance b on b.cooperative_id = l.cooperative_id
                  and b.fiscal_year = l.fiscal_year and b.period = l.period
                where l.cooperative_id = ? and l.ends_on <= ?
                group by b.account_code
                """,
                sums,
                1,
                from,
                from,
                from,
                cooperative,
                to);
    }

    /**
     * Days that no checkpoint covers, all before a period or all in it; without closing entries.
     */
    void addDays(UUID cooperative, DateRange days, LocalDate from, Sums sums) {
        boolean before = days.to().isBefore(from);
        add(
                """
                select e.account_code,
                  case when ? then coalesce(sum(e.amount), 0) else 0 end as opening,
                  case when ? then 0 else coalesce(sum(e.amount) filter (where e.amount > 0), 0) end as debit,
                  case when ? then 0 else -coalesce(sum(e.amount) filter (where e.amount < 0), 0) end as credit
                from fiscal_year y
                join journal j on j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year
                  and j.posting_date between ? and ? and j.period <= 12
                join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                where y.cooperative_id = ?
                group by e.account_code
                """,
                sums,
                1,
                before,
                before,
                before,
                days.from(),
                days.to(),
                cooperative);
    }

    void addClosingsBefore(UUID cooperative, LocalDate from, Sums sums) {
        add(
                """
                select e.account_code, coalesce(sum(e.amount), 0) as opening, 0 as debit, 0 as credit
                from fiscal_year y
                join journal j on j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year and j.period = 13
                join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                where y.cooperative_id = ? and j.posting_date < ?
                group by e.account_code
                """,
                sums,
                1,
                cooperative,
                from);
    }

    private void add(String query, Sums sums, int sign, Object... arguments) {
        sql.list(
                query,
                row -> {
                    sums.add(
                            row.getString("account_code"),
                            sign * row.getLong("opening"),
                            sign * row.getLong("debit"),
                            sign * row.getLong("credit"));
                    return true;
                },
                arguments);
    }
}
