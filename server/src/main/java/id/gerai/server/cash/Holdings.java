package id.gerai.server.cash;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.Arrays;
import java.util.UUID;

/**
 * What stands on accounts from which money is paid. Whoever pays takes the account's row first, so
 * that two cannot spend the same rupiah; journals that only bring money do not wait.
 */
@Singleton
public class Holdings {
    private final Sql sql;

    Holdings(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps others from paying out of accounts until the transaction ends. All that a payment needs
     * is taken at once, in the order of the codes, so that no two payments wait for each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID cooperative, AccountCode... accounts) {
        sql.list(
                """
                select 1 from account where cooperative_id = ? and code = any(?)
                order by code for no key update
                """,
                row -> row.getInt(1),
                cooperative,
                Arrays.stream(accounts).map(AccountCode::digits).toArray(String[]::new));
    }

    /**
     * What stands on an account, debit above zero: the locked months and closed years by their
     * sums, the rest by its entries. Entries behind the months of a year that was opened again come
     * to nothing.
     */
    @Transactional
    public Rupiah balance(UUID cooperative, AccountCode account) {
        return sql.first(
                        """
                        select
                          (select coalesce(sum(debit - credit), 0) from period_balance
                            where cooperative_id = ? and account_code = ?)
                          + (select coalesce(sum(amount), 0) from journal_entry
                            where cooperative_id = ? and account_code = ? and posting_date > (
                              select coalesce(max(ends_on), date '0001-01-01') from period_lock
                              where cooperative_id = ?))
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        account.digits(),
                        cooperative,
                        account.digits(),
                        cooperative)
                .orElse(Rupiah.ZERO);
    }

    /**
     * Makes sure of money to be paid out, and keeps it for the transaction.
     *
     * @throws RefusedException if the place holds less
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(UUID cooperative, CashPlace place, Rupiah amount) {
        hold(cooperative, place.account());
        requireHeld(cooperative, place, amount);
    }

    /** The same for a place that is held already. */
    void requireHeld(UUID cooperative, CashPlace place, Rupiah amount) {
        Rupiah held = balance(cooperative, place.account());
        if (held.isLessThan(amount)) {
            throw RefusedException.because(CashRefusal.NOT_ENOUGH_CASH, held).at("amount");
        }
    }
}
