package id.gerai.server.intake;

import id.gerai.server.intake.BalanceChanges.Patronage;
import id.gerai.server.intake.BalanceChanges.PatronageKey;
import id.gerai.server.outlet.Till;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;
import id.gerai.server.stock.StockLevels;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the balances, last in the transaction: members, stock, then what tills are told. */
@Singleton
class BalanceStore {
    private final Sql sql;
    private final StockLevels stock;
    private final Revisions revisions;

    BalanceStore(Sql sql, StockLevels stock, Revisions revisions) {
        this.sql = sql;
        this.stock = stock;
        this.revisions = revisions;
    }

    /** The products whose stock fell below zero. */
    List<UUID> apply(Till till, BalanceChanges changes) {
        UUID cooperative = till.cooperative();
        shares(cooperative, changes);
        credit(cooperative, changes);
        List<UUID> belowZero = stock.apply(cooperative, till.outlet(), changes.stock.values());
        patronage(cooperative, changes.patronage);
        return belowZero;
    }

    private void shares(UUID cooperative, BalanceChanges changes) {
        Rows rows =
                Rows.into("share_account", "cooperative_id,member_id,kind,balance")
                        .and(
                                """
                                on conflict (cooperative_id, member_id, kind) do update
                                set balance = share_account.balance + excluded.balance
                                """);
        changes.shares.forEach(
                (key, amount) ->
                        rows.add(cooperative, key.member(), key.kind().name(), amount.amount()));
        sql.insert(rows);
    }

    private void credit(UUID cooperative, BalanceChanges changes) {
        Rows rows =
                Rows.into("member_credit", "cooperative_id,member_id,balance")
                        .and(
                                """
                                on conflict (cooperative_id, member_id) do update
                                set balance = member_credit.balance + excluded.balance
                                """);
        changes.credit.forEach((member, amount) -> rows.add(cooperative, member, amount.amount()));
        sql.insert(rows);
    }

    /** Tills are told of these, so they carry a revision. */
    private void patronage(UUID cooperative, Map<PatronageKey, Patronage> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Rows rows =
                Rows.into(
                                "patronage",
                                "cooperative_id,fiscal_year,member_id,base,amount,receipts,saving,revision")
                        .and(
                                """
                                on conflict (cooperative_id, fiscal_year, member_id, base) do update
                                set amount = patronage.amount + excluded.amount,
                                    receipts = patronage.receipts + excluded.receipts,
                                    saving = patronage.saving + excluded.saving,
                                    revision = excluded.revision
                                """);
        long revision = revisions.advance(cooperative, changes.size()) - changes.size();
        for (Map.Entry<PatronageKey, Patronage> change : changes.entrySet()) {
            revision++;
            PatronageKey key = change.getKey();
            Patronage added = change.getValue();
            rows.add(
                    cooperative,
                    key.year(),
                    key.member(),
                    key.base(),
                    added.amount(),
                    added.receipts(),
                    added.saving(),
                    revision);
        }
        sql.insert(rows);
    }
}
