package id.gerai.server.statement;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.ledger.shu.CapitalBasis;
import id.gerai.ledger.shu.Pool;
import id.gerai.server.sql.Sql;
import id.gerai.server.statement.MemberStatement.Cooperative;
import id.gerai.server.statement.MemberStatement.Decision;
import id.gerai.server.statement.MemberStatement.Member;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything the statements of a year tell, read once for all members. */
@Singleton
class StatementStore {
    private static final List<String> CONSIGNMENT_KINDS = List.of("SALE", "SALES_RETURN");

    private final Sql sql;

    StatementStore(Sql sql) {
        this.sql = sql;
    }

    /** The approved run of a year, and the cooperative it belongs to. */
    record ApprovedRun(
            UUID id,
            Cooperative cooperative,
            String village,
            String chair,
            String treasurer,
            LocalDate startsOn,
            LocalDate endsOn,
            Rupiah surplus,
            CapitalBasis capitalBasis,
            Pool capital,
            String merkleRoot,
            Decision decision) {}

    /** A member's share with the weights it came from; parts by base. */
    record Share(
            UUID memberId,
            Member member,
            Rupiah capitalWeight,
            Rupiah capital,
            Rupiah carriedOver,
            Map<String, Part> parts) {}

    record Part(Rupiah weight, Rupiah amount) {}

    /** Movements of one kind of savings. */
    record SavingsYear(Rupiah start, Rupiah in, Rupiah out) {
        static final SavingsYear NONE = new SavingsYear(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);
    }

    record Purchases(Rupiah amount, int receipts, Rupiah saved) {
        static final Purchases NONE = new Purchases(Rupiah.ZERO, 0, Rupiah.ZERO);
    }

    Optional<ApprovedRun> approvedRun(UUID cooperative, int year) {
        return sql.first(
                """
                select r.run_id, c.name, c.legal_number, c.address, c.village, c.chair_name,
                  c.treasurer_name, y.starts_on, y.ends_on,
                  r.member_surplus + r.non_member_surplus as surplus, r.capital_pool,
                  r.capital_basis, r.capital_weight, r.merkle_root, r.decision_reference, r.decided_on
                from shu_run r
                join cooperative c on c.cooperative_id = r.cooperative_id
                join fiscal_year y on y.cooperative_id = r.cooperative_id and y.year = r.fiscal_year
                where r.cooperative_id = ? and r.fiscal_year = ? and r.approved_at is not null
                """,
                row ->
                        new ApprovedRun(
                                row.getObject("run_id", UUID.class),
                                new Cooperative(
                                        row.getString("name"),
                                        row.getString("legal_number"),
                                        row.getString("address")),
                                row.getString("village"),
                                row.getString("chair_name"),
                                row.getString("treasurer_name"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                Rupiah.of(row.getLong("surplus")),
                                CapitalBasis.valueOf(row.getString("capital_basis")),
                                new Pool(
                                        "capital",
                                        Rupiah.of(row.getLong("capital_pool")),
                                        Rupiah.of(row.getLong("capital_weight"))),
                                row.getString("merkle_root"),
                                new Decision(
                                        row.getString("decision_reference"),
                                        row.getObject("decided_on", LocalDate.class))),
                cooperative,
                year);
    }

    /** What each base shares out, in the order of the policy. */
    List<Pool> pools(UUID cooperative, UUID run) {
        return sql.list(
                """
                select base, amount, weight from shu_pool
                where cooperative_id = ? and run_id = ? order by position
                """,
                row ->
                        new Pool(
                                row.getString("base"),
                                Rupiah.of(row.getLong("amount")),
                                Rupiah.of(row.getLong("weight"))),
                cooperative,
                run);
    }

    /** All shares of a run by member number. */
    List<Share> shares(UUID cooperative, UUID run) {
        Map<UUID, Map<String, Part>> parts = parts(cooperative, run);
        return sql.list(
                """
                select s.member_id, m.member_no, p.name, m.joined_on, p.address, s.capital_weight,
                  s.capital_share, s.carried_over
                from shu_share s
                join member m on m.cooperative_id = s.cooperative_id and m.member_id = s.member_id
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                where s.cooperative_id = ? and s.run_id = ? order by m.member_no
                """,
                row -> {
                    UUID id = row.getObject("member_id", UUID.class);
                    return new Share(
                            id,
                            new Member(
                                    row.getString("member_no"),
                                    row.getString("name"),
                                    row.getObject("joined_on", LocalDate.class),
                                    row.getString("address")),
                            Rupiah.of(row.getLong("capital_weight")),
                            Rupiah.of(row.getLong("capital_share")),
                            Rupiah.of(row.getLong("carried_over")),
                            parts.getOrDefault(id, Map.of()));
                },
                cooperative,
                run);
    }

    private Map<UUID, Map<String, Part>> parts(UUID cooperative, UUID run) {
        Map<UUID, Map<String, Part>> parts = new HashMap<>();
        sql.list(
                """
                select member_id, base, weight, amount from shu_share_part
                where cooperative_id = ? and run_id = ?
                """,
                row ->
                        parts.computeIfAbsent(
                                        row.getObject("member_id", UUID.class),
                                        _ -> new LinkedHashMap<>())
                                .put(
                                        row.getString("base"),
                                        new Part(
                                                Rupiah.of(row.getLong("weight")),
                                                Rupiah.of(row.getLong("amount")))),
                cooperative,
                run);
        return parts;
    }

    /** Savings by member and kind; opening balances count as there from the start. */
    Map<UUID, Map<ShareKind, SavingsYear>> savings(UUID cooperative, ApprovedRun run) {
        Map<UUID, Map<ShareKind, SavingsYear>> savings = new HashMap<>();
        for (ShareKind kind : ShareKind.values()) {
            sql.list(
                    """
                    select e.member_id,
                      coalesce(-sum(e.amount) filter (where j.posting_date < ? or j.kind = 'OPENING'), 0) as start,
                      coalesce(-sum(e.amount) filter (where j.posting_date >= ? and j.kind <> 'OPENING'
                        and e.amount < 0), 0) as paid_in,
                      coalesce(sum(e.amount) filter (where j.posting_date >= ? and j.kind <> 'OPENING'
                        and e.amount > 0), 0) as paid_out
                    from journal_entry e
                    join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                    where e.cooperative_id = ? and e.member_id is not null and e.account_code = ?
                      and j.posting_date <= ?
                    group by e.member_id
                    """,
                    row ->
                            savings.computeIfAbsent(
                                            row.getObject("member_id", UUID.class),
                                            _ -> new EnumMap<>(ShareKind.class))
                                    .put(
                                            kind,
                                            new SavingsYear(
                                                    Rupiah.of(row.getLong("start")),
                                                    Rupiah.of(row.getLong("paid_in")),
                                                    Rupiah.of(row.getLong("paid_out")))),
                    run.startsOn(),
                    run.startsOn(),
                    run.startsOn(),
                    cooperative,
                    kind.account().digits(),
                    run.endsOn());
        }
        return savings;
    }

    Map<UUID, Purchases> purchases(UUID cooperative, int year) {
        Map<UUID, Purchases> purchases = new HashMap<>();
        sql.list(
                """
                select member_id, amount, receipts, saving from patronage
                where cooperative_id = ? and fiscal_year = ? and base = 'purchases'
                """,
                row ->
                        purchases.put(
                                row.getObject("member_id", UUID.class),
                                new Purchases(
                                        Rupiah.of(row.getLong("amount")),
                                        row.getInt("receipts"),
                                        Rupiah.of(row.getLong("saving")))),
                cooperative,
                year);
        return purchases;
    }

    /** What consignors earned in the year, after commission. */
    Map<UUID, Rupiah> consignmentIncome(UUID cooperative, ApprovedRun run) {
        return amounts(
                """
                select e.member_id, -sum(e.amount) as amount
                from journal_entry e
                join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                where e.cooperative_id = ? and e.member_id is not null and e.account_code = ?
                  and j.posting_date between ? and ? and j.kind = any(?)
                group by e.member_id
                """,
                cooperative,
                ChartOfAccounts.CONSIGNMENT_PAYABLE.digits(),
                run.startsOn(),
                run.endsOn(),
                CONSIGNMENT_KINDS.toArray(String[]::new));
    }

    /** What members still owed at the end of the year. */
    Map<UUID, Rupiah> credit(UUID cooperative, ApprovedRun run) {
        return amounts(
                """
                select e.member_id, sum(e.amount) as amount
                from journal_entry e
                join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                where e.cooperative_id = ? and e.member_id is not null and e.account_code = ?
                  and j.posting_date <= ?
                group by e.member_id
                """,
                cooperative,
                ChartOfAccounts.MEMBER_CREDIT.digits(),
                run.endsOn());
    }

    private Map<UUID, Rupiah> amounts(String query, Object... arguments) {
        Map<UUID, Rupiah> amounts = new HashMap<>();
        sql.list(
                query,
                row ->
                        amounts.put(
                                row.getObject("member_id", UUID.class),
                                Rupiah.of(row.getLong("amount"))),
                arguments);
        return amounts;
    }
}
