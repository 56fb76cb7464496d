package id.gerai.server.claim;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.UUID;

/** Reads what a member and the cooperative owe each other from the entries themselves. */
@Singleton
public class ClaimReader {
    private final Sql sql;

    ClaimReader(Sql sql) {
        this.sql = sql;
    }

    /** As the books stand now. */
    @Transactional
    public Claims of(UUID cooperative, UUID member) {
        return new Claims(
                sql.list(
                        """
                        select account_code, sum(amount) as amount from journal_entry
                        where cooperative_id = ? and member_id = ?
                        group by account_code having sum(amount) <> 0
                        order by account_code
                        """,
                        row ->
                                new AccountAmount(
                                        AccountCode.of(row.getString("account_code")),
                                        Rupiah.of(row.getLong("amount"))),
                        cooperative,
                        member));
    }
}
