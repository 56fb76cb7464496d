package id.gerai.server.intake.balance;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.server.attention.AttentionList;
import id.gerai.server.attention.AttentionReason;
import id.gerai.server.credit.CreditAccounts;
import id.gerai.server.intake.balance.BalanceChanges.Patronage;
import id.gerai.server.intake.balance.BalanceChanges.PatronageKey;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.intake.known.KnownMember;
import id.gerai.server.intake.known.KnownProduct;
import id.gerai.server.member.MovementBook;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.outlet.Till;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;
import id.gerai.server.stock.StockLevels;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the balances, last in the transaction: stock, then whatever tills are told of. Who went
 * beyond what is allowed is seen here, on what the rows say afterwards: it holds whatever other
 * tills brought in between.
 */
@Singleton
public class Balances {
    private final Sql sql;
    private final StockLevels stock;
    private final ShareAccounts shares;
    private final CreditAccounts credits;
    private final LimitUses limits;
    private final CreditElsewhere elsewhere;
    private final Revisions revisions;
    private final MovementBook movements;

    Balances(
            Sql sql,
            StockLevels stock,
            ShareAccounts shares,
            CreditAccounts credits,
            LimitUses limits,
            CreditElsewhere elsewhere,
            Revisions revisions,
            MovementBook movements) {
        this.sql = sql;
        this.stock = stock;
        this.shares = shares;
        this.credits = credits;
        this.limits = limits;
        this.elsewhere = elsewhere;
        this.revisions = revisions;
        this.movements = movements;
    }

    /** Applies what a batch changed; notes what the manager should look at. */
    public void apply(Till till, BalanceChanges changes, AttentionList attention) {
        UUID cooperative = till.cooperative();
        Knowledge known = changes.known;
        for (UUID product : stock.apply(cooperative, till.outlet(), changes.stock.values())) {
            attention.add(
                    changes.stockMovers.get(product),
                    AttentionReason.STOCK_BELOW_ZERO,
                    known.product(product).map(KnownProduct::label).orElseThrow());
        }
        newcomers(cooperative, known.newcomers());
        shares(cooperative, changes, attention);
        credit(till, changes, attention);
        limits.apply(cooperative, changes, attention);
        patronage(cooperative, changes.patronage);
    }

    private void shares(UUID cooperative, BalanceChanges changes, AttentionList attention) {
        for (ShareAccounts.Key key :
                shares.add(
                        cooperative,
                        changes.shares.entrySet().stream()
                                .map(
                                        it ->
                                                new MemberShare(
                                                        it.getKey().member(),
                                                        it.getKey().kind(),
                                                        it.getValue()))
                                .toList())) {
            attention.add(
                    changes.shareMovers.get(key),
                    AttentionReason.SAVINGS_BELOW_ZERO,
                    labelOf(changes, key.member()));
        }
    }

    private void credit(Till till, BalanceChanges changes, AttentionList attention) {
        UUID cooperative = till.cooperative();
        for (Map.Entry<UUID, Rupiah> owed : credits.add(cooperative, changes.credit).entrySet()) {
            overLimit(till, changes, owed.getKey(), owed.getValue(), attention);
        }
    }

    /**
     * Who approved a sale above the limit has answered for it, so far as they could know; what
     * another till gave away at the same time they could not.
     */
    private void overLimit(
            Till till,
            BalanceChanges changes,
            UUID debtor,
            Rupiah balance,
            AttentionList attention) {
        Mover mover = changes.creditMovers.get(debtor);
        KnownMember member = changes.known.member(debtor).orElseThrow();
        if (mover == null || !member.creditLimit().isLessThan(balance)) {
            return;
        }
        String detail = "%s, %s / %s".formatted(member.label(), balance, member.creditLimit());
        if (mover.approved()) {
            elsewhere
                    .unknownTo(till, debtor, mover)
                    .ifPresent(
                            approver ->
                                    attention.add(
                                            mover.event(),
                                            AttentionReason.OVER_CREDIT_LIMIT_APPROVED,
                                            detail + ", " + approver));
        } else {
            attention.add(mover.event(), AttentionReason.OVER_CREDIT_LIMIT, detail);
        }
    }

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

    /** Entered before the facts that name them; told to the tills only now. */
    private void newcomers(UUID cooperative, Map<UUID, String> newcomers) {
        for (UUID member : newcomers.keySet()) {
            sql.run(
                    "update member set revision = ? where cooperative_id = ? and member_id = ?",
                    revisions.next(cooperative),
                    cooperative,
                    member);
        }
        if (!newcomers.isEmpty()) {
            movements.applied(cooperative, List.copyOf(newcomers.keySet()));
        }
    }

    private static String labelOf(BalanceChanges changes, UUID member) {
        return changes.known.member(member).map(KnownMember::label).orElseThrow();
    }
}
