package id.gerai.server.credit;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.credit.Ageing.Movement;
import id.gerai.ledger.credit.CreditTerms;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.CreditSetOff;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Sql;

import io.micronaut.core.annotation.Nullable;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What is known of debts, from the books. */
@Singleton
class CreditStore {
    private final Sql sql;
    private final Revisions revisions;

    CreditStore(Sql sql, Revisions revisions) {
        this.sql = sql;
        this.revisions = revisions;
    }

    /** What changed each member's debt in the books up to a day; each on the day it happened. */
    Map<UUID, List<Movement>> movements(UUID cooperative, LocalDate day) {
        Map<UUID, List<Movement>> movements = new LinkedHashMap<>();
        sql.each(
                """
                select e.member_id, coalesce(j.occurred_on, e.posting_date) as happened_on, e.amount
                from journal_entry e
                join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                where e.cooperative_id = ? and e.account_code = ? and e.member_id is not null
                  and e.posting_date <= ?
                """,
                row ->
                        movements
                                .computeIfAbsent(
                                        row.getObject("member_id", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(movement(row)),
                cooperative,
                ChartOfAccounts.MEMBER_CREDIT.digits(),
                day);
        return movements;
    }

    /** What changed one member's debt in the books up to a day; each on the day it happened. */
    List<Movement> movements(UUID cooperative, UUID member, LocalDate day) {
        return sql.list(
                """
                select coalesce(j.occurred_on, e.posting_date) as happened_on, e.amount
                from journal_entry e
                join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                where e.cooperative_id = ? and e.member_id = ? and e.account_code = ?
                  and e.posting_date <= ?
                """,
                CreditStore::movement,
                cooperative,
                member,
                ChartOfAccounts.MEMBER_CREDIT.digits(),
                day);
    }

    /** What the cooperative owes a member on an account; below zero where they owe it. */
    Rupiah claim(UUID cooperative, UUID member, AccountCode account) {
        return sql.first(
                        """
                        select -coalesce(sum(amount), 0) from journal_entry
                        where cooperative_id = ? and member_id = ? and account_code = ?
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        member,
                        account.digits())
                .orElseThrow();
    }

    /** What is put aside for debts that may not be paid. */
    Rupiah allowance(UUID cooperative) {
        return sql.first(
                        """
                        select -coalesce(sum(amount), 0) from journal_entry
                        where cooperative_id = ? and account_code = ?
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        ChartOfAccounts.CREDIT_ALLOWANCE.digits())
                .orElseThrow();
    }

    /**
     * Nobody else moves what is kept ready, or this allowance, until the transaction ends.
     *
     * @return what is put aside
     */
    Rupiah lockedAllowance(UUID cooperative) {
        revisions.next(cooperative);
        return allowance(cooperative);
    }

    CreditTerms terms(UUID cooperative) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        sql.list(
                "select valid_from, days from credit_terms where cooperative_id = ?",
                row -> days.put(row.getObject(1, LocalDate.class), row.getInt(2)),
                cooperative);
        return new CreditTerms(days);
    }

    void keepTerms(
            UUID cooperative,
            LocalDate from,
            int days,
            String decision,
            Instant at,
            @Nullable UUID by) {
        sql.run(
                """
                insert into credit_terms values (?, ?, ?, ?, ?, ?)
                on conflict (cooperative_id, valid_from) do update
                set days = excluded.days, decision = excluded.decision,
                    recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                """,
                cooperative,
                from,
                days,
                decision,
                at,
                by);
    }

    void insert(UUID cooperative, CreditSetOff act, String consent, Instant at, @Nullable UUID by) {
        sql.run(
                "insert into credit_set_off values (?, ?, ?, ?, ?, ?, ?, ?)",
                cooperative,
                act.id(),
                act.debt().member(),
                act.against().name(),
                act.debt().amount().amount(),
                consent,
                at,
                by);
    }

    /** What a member may owe. */
    Rupiah limit(UUID cooperative, UUID member) {
        return sql.first(
                        """
                        select coalesce(m.credit_limit, c.credit_limit)
                        from member m join cooperative c on c.cooperative_id = m.cooperative_id
                        where m.cooperative_id = ? and m.member_id = ?
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        member)
                .orElseThrow();
    }

    /** Agrees on a limit with a member, or on that of everybody; tills are told. */
    void setLimit(UUID cooperative, UUID member, Optional<Rupiah> limit) {
        sql.run(
                """
                update member set credit_limit = ?, revision = ?
                where cooperative_id = ? and member_id = ?
                """,
                limit.map(Rupiah::amount).orElse(null),
                revisions.next(cooperative),
                cooperative,
                member);
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                row.getObject("happened_on", LocalDate.class), Rupiah.of(row.getLong("amount")));
    }
}
