package id.gerai.server.savings;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.SavingsInterest.Tax;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The terms of simpanan sukarela, and what was taken out. */
@Singleton
class SavingsStore {
    private final Sql sql;

    SavingsStore(Sql sql) {
        this.sql = sql;
    }

    /** All terms, the latest first. */
    List<SavingsTerms> terms(UUID cooperative) {
        return sql.list(
                """
                select valid_from, interest_bp, minimum_balance, daily_max, decision
                from savings_terms where cooperative_id = ? order by valid_from desc
                """,
                row ->
                        new SavingsTerms(
                                row.getObject("valid_from", LocalDate.class),
                                Percent.ofBasisPoints(row.getInt("interest_bp")),
                                Rupiah.of(row.getLong("minimum_balance")),
                                Rupiah.of(row.getLong("daily_max")),
                                row.getString("decision")),
                cooperative);
    }

    void keep(UUID cooperative, SavingsTerms terms, Instant at, UUID by) {
        sql.run(
                """
                insert into savings_terms values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (cooperative_id, valid_from) do update
                set interest_bp = excluded.interest_bp,
                    minimum_balance = excluded.minimum_balance, daily_max = excluded.daily_max,
                    decision = excluded.decision, recorded_at = excluded.recorded_at,
                    recorded_by = excluded.recorded_by
                """,
                cooperative,
                terms.validFrom(),
                terms.interest().basisPoints(),
                terms.minimumBalance().amount(),
                terms.dailyMax().amount(),
                terms.decision(),
                at,
                by);
    }

    /** The tax that holds on a day. */
    Tax tax(LocalDate day) {
        return sql.first(
                        """
                        select rate_bp, free_amount from savings_tax
                        where valid_from <= ? order by valid_from desc limit 1
                        """,
                        row ->
                                new Tax(
                                        Percent.ofBasisPoints(row.getInt(1)),
                                        Rupiah.of(row.getLong(2))),
                        day)
                .orElse(new Tax(Percent.ZERO, Rupiah.ZERO));
    }

    /** What a member took out of savings on a day. */
    Rupiah takenOut(UUID cooperative, UUID member, LocalDate day) {
        return sql.first(
                        """
                        select coalesce(sum(e.amount), 0)
                        from journal_entry e
                        join journal j
                          on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                        where e.cooperative_id = ? and e.member_id = ? and e.account_code = '2111'
                          and e.posting_date = ? and e.amount > 0 and j.kind = 'SAVINGS'
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        member,
                        day)
                .orElseThrow();
    }
}
