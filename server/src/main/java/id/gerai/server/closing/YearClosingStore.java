package id.gerai.server.closing;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The books of a year as closing needs them. */
@Singleton
class YearClosingStore {
    private final Sql sql;

    YearClosingStore(Sql sql) {
        this.sql = sql;
    }

    /** Earlier years that hold journals and are not closed. */
    List<Integer> openYearsBefore(UUID cooperative, int year) {
        return sql.list(
                """
                select y.year from fiscal_year y
                where y.cooperative_id = ? and y.year < ? and y.closed_at is null
                  and exists (select from journal j
                    where j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year)
                order by y.year
                """,
                row -> row.getInt(1),
                cooperative,
                year);
    }

    Optional<UUID> till(UUID cooperative, String code) {
        return sql.first(
                "select terminal_id from terminal where cooperative_id = ? and code = ?",
                row -> row.getObject(1, UUID.class),
                cooperative,
                code);
    }

    /** False where it was decided before; the first decision stands. */
    boolean decideWithout(OfficeUser by, int year, UUID till, String reason, Instant now) {
        int decided =
                sql.run(
                        """
                        insert into closing_without_till
                          (cooperative_id, fiscal_year, terminal_id, decided_at, decided_by, reason)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        by.cooperative(),
                        year,
                        till,
                        now,
                        by.id(),
                        reason);
        return decided == 1;
    }

    /** Revenue and expense accounts of the year with a balance. */
    List<AccountAmount> resultBalances(UUID cooperative, int year) {
        return sql.list(
                """
                select e.account_code, sum(e.amount) as balance
                from journal j
                join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                where j.cooperative_id = ? and j.fiscal_year = ? and e.account_code >= '4'
                group by e.account_code having sum(e.amount) <> 0
                order by e.account_code
                """,
                row ->
                        new AccountAmount(
                                AccountCode.of(row.getString("account_code")),
                                Rupiah.of(row.getLong("balance"))),
                cooperative,
                year);
    }
}
