package id.gerai.server.balance;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.journal.Entry;
import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Lets simpanan and bon follow what was written on their accounts. */
@Singleton
public class KeptBalances {
    private final ShareAccounts shares;
    private final Revisions revisions;
    private final Sql sql;

    KeptBalances(ShareAccounts shares, Revisions revisions, Sql sql) {
        this.shares = shares;
        this.revisions = revisions;
        this.sql = sql;
    }

    /**
     * Moves the balances of the members whom a journal names. Tills are told, so this comes last in
     * a transaction.
     *
     * @throws RefusedException if a balance would fall below zero
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(UUID cooperative, Journal journal) {
        if (!shares.add(cooperative, shares(journal)).isEmpty()) {
            throw RefusedException.because(BalanceRefusal.SAVINGS_WOULD_BE_BELOW_ZERO);
        }
        SortedMap<UUID, Rupiah> credit = of(journal, ChartOfAccounts.MEMBER_CREDIT);
        if (!credit.isEmpty()) {
            credit(cooperative, credit);
        }
    }

    private static List<MemberShare> shares(Journal journal) {
        List<MemberShare> changes = new ArrayList<>();
        for (ShareKind kind : ShareKind.values()) {
            of(journal, kind.account())
                    .forEach(
                            (member, amount) ->
                                    changes.add(new MemberShare(member, kind, amount.negated())));
        }
        return changes;
    }

    /** What each member's balance on an account moves by, debit above zero. */
    private static SortedMap<UUID, Rupiah> of(Journal journal, AccountCode account) {
        SortedMap<UUID, Rupiah> sums = new TreeMap<>();
        for (Entry entry : journal.entries()) {
            if (entry.account().equals(account)) {
                entry.member()
                        .ifPresent(member -> sums.merge(member, entry.amount(), Rupiah::plus));
            }
        }
        sums.values().removeIf(Rupiah::isZero);
        return sums;
    }

    private void credit(UUID cooperative, SortedMap<UUID, Rupiah> changes) {
        Rows rows =
                Rows.into("member_credit", "cooperative_id,member_id,balance,revision")
                        .and(
                                """
                                on conflict (cooperative_id, member_id) do update
                                set balance = member_credit.balance + excluded.balance,
                                    revision = excluded.revision
                                returning balance
                                """);
        long revision = revisions.advance(cooperative, changes.size()) - changes.size();
        for (Map.Entry<UUID, Rupiah> change : changes.entrySet()) {
            revision++;
            rows.add(cooperative, change.getKey(), change.getValue().amount(), revision);
        }
        if (sql.insert(rows, row -> row.getLong(1)).stream().anyMatch(balance -> balance < 0)) {
            throw RefusedException.because(BalanceRefusal.CREDIT_WOULD_BE_BELOW_ZERO);
        }
    }
}
