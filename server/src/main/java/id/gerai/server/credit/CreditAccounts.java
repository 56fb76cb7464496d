package id.gerai.server.credit;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What members owe, kept ready. */
@Singleton
public class CreditAccounts {
    private final Sql sql;
    private final Revisions revisions;

    CreditAccounts(Sql sql, Revisions revisions) {
        this.sql = sql;
        this.revisions = revisions;
    }

    /**
     * Adds to balances, in the order of the members. Tills are told, so this takes revisions and
     * comes last in a transaction.
     *
     * @param changes above zero where more is owed
     * @return what those members owe now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SortedMap<UUID, Rupiah> add(UUID cooperative, SortedMap<UUID, Rupiah> changes) {
        SortedMap<UUID, Rupiah> balances = new TreeMap<>();
        if (changes.isEmpty()) {
            return balances;
        }
        Rows rows =
                Rows.into("member_credit", "cooperative_id,member_id,balance,revision")
                        .and(
                                """
                                on conflict (cooperative_id, member_id) do update
                                set balance = member_credit.balance + excluded.balance,
                                    revision = excluded.revision
                                returning member_id, balance
                                """);
        long revision = revisions.advance(cooperative, changes.size()) - changes.size();
        for (Map.Entry<UUID, Rupiah> change : changes.entrySet()) {
            revision++;
            rows.add(cooperative, change.getKey(), change.getValue().amount(), revision);
        }
        sql.insert(
                rows, row -> balances.put(row.getObject(1, UUID.class), Rupiah.of(row.getLong(2))));
        return balances;
    }
}
