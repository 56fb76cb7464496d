package id.gerai.server.account;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashFlowPart;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.UUID;

/** Accounts in the database. */
@Singleton
class AccountStore {
    private final Sql sql;

    AccountStore(Sql sql) {
        this.sql = sql;
    }

    List<BookAccount> all(UUID cooperative) {
        return sql.list(
                "select code, name, cash_flow, active from account where cooperative_id = ? order"
                        + " by code",
                row ->
                        new BookAccount(
                                new Account(
                                        AccountCode.of(row.getString("code")),
                                        row.getString("name")),
                                CashFlowPart.valueOf(row.getString("cash_flow")),
                                row.getBoolean("active")),
                cooperative);
    }

    /** False where the number is taken. */
    boolean add(UUID cooperative, Account account, CashFlowPart cashFlow) {
        return sql.run(
                        """
                        insert into account (cooperative_id, code, name, cash_flow)
                        values (?, ?, ?, ?) on conflict do nothing
                        """,
                        cooperative,
                        account.code().digits(),
                        account.name(),
                        cashFlow.name())
                == 1;
    }

    /** False where there is no such account. */
    boolean rename(UUID cooperative, AccountCode code, String name) {
        return sql.run(
                        "update account set name = ? where cooperative_id = ? and code = ?",
                        name,
                        cooperative,
                        code.digits())
                == 1;
    }

    /** False where there is no such account. */
    boolean setActive(UUID cooperative, AccountCode code, boolean active) {
        return sql.run(
                        "update account set active = ? where cooperative_id = ? and code = ?",
                        active,
                        cooperative,
                        code.digits())
                == 1;
    }
}
