package id.gerai.server.shu;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.ledger.shu.CapitalBasis;
import id.gerai.ledger.shu.Fund;
import id.gerai.ledger.shu.MemberShare;
import id.gerai.ledger.shu.MemberWeights;
import id.gerai.ledger.shu.Pool;
import id.gerai.ledger.shu.ShareProof;
import id.gerai.ledger.shu.ShareTree;
import id.gerai.ledger.shu.Surplus;
import id.gerai.ledger.shu.SurplusAllocation;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs, their funds, pools and shares. */
@Singleton
class SurplusRunStore {
    private final Sql sql;

    SurplusRunStore(Sql sql) {
        this.sql = sql;
    }

    /** What is kept of a new run beside its figures. */
    record NewRun(
            UUID cooperative,
            UUID run,
            UUID policy,
            int fiscalYear,
            CapitalBasis capitalBasis,
            String policyDocument,
            String decisionReference,
            UUID calculatedBy,
            Instant calculatedAt) {}

    void insert(NewRun run, SurplusAllocation allocation, ShareTree tree) {
        sql.run(
                """
                insert into shu_policy (cooperative_id, policy_id, fiscal_year, document,
                  decision_reference, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                run.cooperative(),
                run.policy(),
                run.fiscalYear(),
                run.policyDocument(),
                run.decisionReference(),
                run.calculatedAt(),
                run.calculatedBy());
        sql.run(
                """
                insert into shu_run (cooperative_id, run_id, fiscal_year, policy_id, state,
                  member_surplus, non_member_surplus, village_share, remainder, capital_pool,
                  capital_basis, capital_weight, merkle_root, calculated_at, calculated_by)
                values (?, ?, ?, ?, 'CALCULATED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                run.cooperative(),
                run.run(),
                run.fiscalYear(),
                run.policy(),
                allocation.surplus().memberSourced().amount(),
                allocation.surplus().nonMemberSourced().amount(),
                allocation.village().amount(),
                allocation.remainder().amount(),
                allocation.capital().amount().amount(),
                run.capitalBasis().name(),
                allocation.capital().totalWeight().amount(),
                tree.root(),
                run.calculatedAt(),
                run.calculatedBy());
        insertFunds(run, allocation.funds());
        insertPools(run, allocation.patronage());
    }

    private void insertFunds(NewRun run, List<Fund> funds) {
        Rows rows = Rows.into("shu_fund", "cooperative_id,run_id,fund,amount");
        funds.forEach(
                fund ->
                        rows.add(
                                run.cooperative(), run.run(), fund.name(), fund.amount().amount()));
        sql.insert(rows);
    }

    private void insertPools(NewRun run, List<Pool> pools) {
        Rows rows = Rows.into("shu_pool", "cooperative_id,run_id,base,position,amount,weight");
        int position = 0;
        for (Pool pool : pools) {
            rows.add(
                    run.cooperative(),
                    run.run(),
                    pool.name(),
                    ++position,
                    pool.amount().amount(),
                    pool.totalWeight().amount());
        }
        sql.insert(rows);
    }

    /** The shares, with the weights they came from. */
    void insertShares(
            NewRun run, int year, List<MemberShare> shares, Map<String, WeighedMember> members) {
        Rows shareRows =
                Rows.into(
                        "shu_share",
                        "cooperative_id,run_id,member_id,capital_weight,capital_share,"
                                + "carried_over,total,proof_code");
        Rows partRows =
                Rows.into("shu_share_part", "cooperative_id,run_id,member_id,base,weight,amount");
        for (MemberShare share : shares) {
            WeighedMember member = members.get(share.memberNo());
            MemberWeights weights = member.weights();
            shareRows.add(
                    run.cooperative(),
                    run.run(),
                    member.id(),
                    weights.capital().amount(),
                    share.capital().amount(),
                    share.carriedOver().amount(),
                    share.total().amount(),
                    ShareProof.codeOf(ShareTree.row(year, share)));
            share.patronage()
                    .forEach(
                            (base, amount) ->
                                    partRows.add(
                                            run.cooperative(),
                                            run.run(),
                                            member.id(),
                                            base,
                                            weights.volumes()
                                                    .getOrDefault(base, Rupiah.ZERO)
                                                    .amount(),
                                            amount.amount()));
        }
        sql.insert(shareRows);
        sql.insert(partRows);
    }

    /** Locks a run, so that it takes one step at a time. */
    Optional<SurplusRun> lock(UUID cooperative, UUID run) {
        return sql.first(
                """
                select fiscal_year, state, member_surplus, non_member_surplus, village_share,
                  remainder, merkle_root, calculated_by, calculated_at
                from shu_run where cooperative_id = ? and run_id = ? for update
                """,
                row ->
                        new SurplusRun(
                                run,
                                row.getInt("fiscal_year"),
                                RunState.valueOf(row.getString("state")),
                                Surplus.of(
                                        row.getLong("member_surplus"),
                                        row.getLong("non_member_surplus")),
                                Rupiah.of(row.getLong("village_share")),
                                Rupiah.of(row.getLong("remainder")),
                                row.getString("merkle_root"),
                                row.getObject("calculated_by", UUID.class),
                                Sql.time(row, "calculated_at").orElseThrow()),
                cooperative,
                run);
    }

    /** The newest run of a year. */
    Optional<UUID> newest(UUID cooperative, int year) {
        return sql.first(
                """
                select run_id from shu_run where cooperative_id = ? and fiscal_year = ?
                order by calculated_at desc limit 1
                """,
                row -> row.getObject(1, UUID.class),
                cooperative,
                year);
    }

    boolean isApproved(UUID cooperative, int year) {
        return sql.first(
                        """
                        select 1 from shu_run
                        where cooperative_id = ? and fiscal_year = ? and approved_at is not null
                        """,
                        _ -> true,
                        cooperative,
                        year)
                .isPresent();
    }

    void markReviewed(UUID cooperative, UUID run) {
        sql.run(
                "update shu_run set state = 'REVIEWED' where cooperative_id = ? and run_id = ?",
                cooperative,
                run);
    }

    void markApproved(
            UUID cooperative, UUID run, UUID by, Instant at, String decision, LocalDate decidedOn) {
        sql.run(
                """
                update shu_run set state = 'APPROVED', approved_by = ?, approved_at = ?,
                  decision_reference = ?, decided_on = ?
                where cooperative_id = ? and run_id = ?
                """,
                by,
                at,
                decision,
                decidedOn,
                cooperative,
                run);
    }

    void markDistributed(UUID cooperative, UUID run, Instant at) {
        sql.run(
                """
                update shu_run set state = 'DISTRIBUTED', distributed_at = ?
                where cooperative_id = ? and run_id = ?
                """,
                at,
                cooperative,
                run);
    }

    LocalDate decidedOn(UUID cooperative, UUID run) {
        return sql.first(
                        "select decided_on from shu_run where cooperative_id = ? and run_id = ?",
                        row -> row.getObject(1, LocalDate.class),
                        cooperative,
                        run)
                .orElseThrow();
    }

    List<Fund> funds(UUID cooperative, UUID run) {
        return sql.list(
                """
                select fund, amount from shu_fund
                where cooperative_id = ? and run_id = ? order by fund
                """,
                row -> new Fund(row.getString("fund"), Rupiah.of(row.getLong("amount"))),
                cooperative,
                run);
    }

    /** What each member earned this year; those who earned nothing are left out. */
    List<MemberAmount> earned(UUID cooperative, UUID run) {
        return sql.list(
                """
                select member_id, total - carried_over as earned from shu_share
                where cooperative_id = ? and run_id = ? and total > carried_over
                order by member_id
                """,
                row ->
                        new MemberAmount(
                                row.getObject("member_id", UUID.class),
                                Rupiah.of(row.getLong("earned"))),
                cooperative,
                run);
    }
}
