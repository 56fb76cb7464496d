package id.gerai.server.journal;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.journal.Entry;
import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What stands on accounts from which money is paid. Whoever pays takes the account's row first, so
 * that two cannot spend the same rupiah; journals that only bring money do not wait. Every journal
 * of the office passes here on its way into the books, whichever act it comes from; facts of tills
 * do not, for they have happened.
 */
@Singleton
public class Holdings {
    /** What can be cash begins with this class. */
    private static final String ASSETS = "1";

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
     * Makes sure of the money that a journal takes from where money is kept, the cooperative's own
     * places too, and keeps it for the transaction.
     *
     * @throws RefusedException if a place holds less
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void require(UUID cooperative, Journal journal) {
        SortedMap<String, Rupiah> changes = new TreeMap<>();
        for (Entry entry : journal.entries()) {
            changes.merge(entry.account().digits(), entry.amount(), Rupiah::plus);
        }
        changes.values().removeIf(change -> !change.isNegative());
        if (changes.keySet().stream().noneMatch(code -> code.startsWith(ASSETS))) {
            return;
        }
        for (Place place : holdPlaces(cooperative, changes.keySet())) {
            AccountCode code = AccountCode.of(place.code());
            Rupiah held = balance(cooperative, code);
            if (held.plus(changes.get(place.code())).isNegative()) {
                throw RefusedException.because(JournalRefusal.NOT_ENOUGH_CASH, place.name(), held)
                        .at("amount");
            }
        }
    }

    /** Where money is kept. */
    private record Place(String code, String name) {}

    private List<Place> holdPlaces(UUID cooperative, Collection<String> codes) {
        return sql.list(
                """
                select code, name from account
                where cooperative_id = ? and code = any(?) and cash_flow = 'CASH'
                order by code for no key update
                """,
                row -> new Place(row.getString(1), row.getString(2)),
                cooperative,
                codes.toArray(String[]::new));
    }
}
