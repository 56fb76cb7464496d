package id.gerai.server.village;

import id.gerai.ledger.money.Percent;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the rules and says which holds for a year. */
@Singleton
public class VillageRules {
    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    VillageRules(Sql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The least part of a book year's surplus for the village; empty where no rule asks for one.
     */
    @Transactional
    public Optional<Percent> rate(UUID cooperative, int year) {
        return all(cooperative).stream()
                .filter(it -> it.validFrom() <= year)
                .reduce((_, later) -> later)
                .filter(it -> it.enabled() && it.validTo().orElse(year) >= year)
                .map(VillageRule::rate);
    }

    /** Every rule, the earliest first. */
    @Transactional
    List<VillageRule> all(UUID cooperative) {
        return sql.list(
                """
                select valid_from, valid_to, rate_bp, legal_reference, enabled
                from village_share_rule where cooperative_id = ? order by valid_from
                """,
                row ->
                        new VillageRule(
                                row.getInt("valid_from"),
                                Optional.ofNullable(row.getObject("valid_to", Integer.class)),
                                Percent.ofBasisPoints(row.getInt("rate_bp")),
                                row.getString("legal_reference"),
                                row.getBoolean("enabled")),
                cooperative);
    }

    /**
     * Sets the rule that begins with a year, until the surplus of that year is approved.
     *
     * @throws RefusedException if a surplus it would hold for is approved, or its years are out of
     *     order
     */
    @Transactional
    void set(OfficeUser by, VillageRule rule) {
        if (rule.validTo().filter(it -> it < rule.validFrom()).isPresent()) {
            throw RefusedException.because(VillageRefusal.YEARS_OUT_OF_ORDER).at("valid_to");
        }
        lastApproved(by.cooperative())
                .filter(year -> year >= rule.validFrom())
                .ifPresent(
                        year -> {
                            throw RefusedException.because(VillageRefusal.SURPLUS_APPROVED, year)
                                    .at("valid_from");
                        });
        sql.run(
                """
                insert into village_share_rule
                  (cooperative_id, valid_from, valid_to, rate_bp, base, legal_reference, enabled,
                   decided_at, decided_by)
                values (?, ?, ?, ?, 'SURPLUS_AFTER_TAX', ?, ?, ?, ?)
                on conflict (cooperative_id, valid_from) do update
                set valid_to = excluded.valid_to, rate_bp = excluded.rate_bp,
                    legal_reference = excluded.legal_reference, enabled = excluded.enabled,
                    decided_at = excluded.decided_at, decided_by = excluded.decided_by
                """,
                by.cooperative(),
                rule.validFrom(),
                rule.validTo().orElse(null),
                rule.rate().basisPoints(),
                rule.legalReference(),
                rule.enabled(),
                clock.instant(),
                by.id());
        audit.record(by, "SET_VILLAGE_RULE", rule.toString());
    }

    private Optional<Integer> lastApproved(UUID cooperative) {
        return sql.first(
                """
                select fiscal_year from shu_run where cooperative_id = ? and approved_at is not null
                order by fiscal_year desc limit 1
                """,
                row -> row.getInt(1),
                cooperative);
    }
}
