package id.gerai.server.member;

import id.gerai.ledger.member.MovementKind;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Members' simpanan, kept ready. Whoever has paid the entry share becomes a member here. */
@Singleton
public class ShareAccounts {
    private final Sql sql;
    private final Revisions revisions;
    private final MovementBook movements;

    ShareAccounts(Sql sql, Revisions revisions, MovementBook movements) {
        this.sql = sql;
        this.revisions = revisions;
        this.movements = movements;
    }

    /** Whose balance of what kind. */
    public record Key(UUID member, ShareKind kind) {}

    /**
     * Adds to balances, in the order of the members. Tills are told, so this takes revisions and
     * comes last in a transaction.
     *
     * @param changes one for each member and kind; an amount below zero takes away
     * @return those that are below zero now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<Key> add(UUID cooperative, Collection<MemberShare> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        Rows rows =
                Rows.into("share_account", "cooperative_id,member_id,kind,balance,revision")
                        .and(
                                """
                                on conflict (cooperative_id, member_id, kind) do update
                                set balance = share_account.balance + excluded.balance,
                                    revision = excluded.revision
                                returning member_id, kind, balance
                                """);
        long revision = revisions.advance(cooperative, changes.size()) - changes.size();
        List<MemberShare> sorted =
                changes.stream()
                        .sorted(
                                Comparator.comparing(MemberShare::member)
                                        .thenComparing(MemberShare::kind))
                        .toList();
        for (MemberShare change : sorted) {
            revision++;
            rows.add(
                    cooperative,
                    change.member(),
                    change.kind().name(),
                    change.amount().amount(),
                    revision);
        }
        Set<Key> belowZero = new HashSet<>();
        Set<UUID> entered = new HashSet<>();
        sql.insert(
                rows,
                row -> {
                    UUID member = row.getObject(1, UUID.class);
                    ShareKind kind = ShareKind.valueOf(row.getString(2));
                    if (row.getLong(3) < 0) {
                        belowZero.add(new Key(member, kind));
                    }
                    return kind == ShareKind.PRINCIPAL && entered.add(member);
                });
        admit(cooperative, entered);
        return belowZero;
    }

    /**
     * Everybody owes what was valid when they joined. The change of their balance tells the tills
     * of their standing too. The day is that of the payment; who is taken over with the opening
     * balances had been a member before.
     */
    private void admit(UUID cooperative, Set<UUID> members) {
        if (members.isEmpty()) {
            return;
        }
        List<Movement> admitted =
                sql.list(
                        """
                        with admitted as (
                          update member m set status = 'ACTIVE'
                          from share_account s
                          where m.cooperative_id = ? and m.member_id = any(?)
                            and m.status = 'CANDIDATE'
                            and s.cooperative_id = m.cooperative_id and s.member_id = m.member_id
                            and s.kind = 'PRINCIPAL' and s.balance > 0
                            and s.balance >= %s
                          returning m.cooperative_id, m.member_id, m.member_no, m.joined_on)
                        select a.member_id, paid.by,
                          greatest(a.joined_on, case when paid.kind <> 'OPENING' then paid.day end) as day
                        from admitted a
                        left join lateral (
                          select j.kind, coalesce(j.occurred_on, j.posting_date) as day, j.recorded_by as by
                          from journal_entry e
                          join journal j
                            on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                          where e.cooperative_id = a.cooperative_id and e.member_id = a.member_id
                            and e.account_code = '3101' and e.amount < 0
                          order by day desc, j.journal_id desc limit 1) paid on true
                        order by day, a.member_no
                        """
                                .formatted(MemberStore.ENTRY_SHARE),
                        row ->
                                Movement.plain(
                                        row.getObject("member_id", UUID.class),
                                        MovementKind.ADMITTED,
                                        row.getObject("day", LocalDate.class),
                                        row.getObject("by", UUID.class)),
                        cooperative,
                        Sql.ids(members));
        movements.record(cooperative, admitted);
    }
}
