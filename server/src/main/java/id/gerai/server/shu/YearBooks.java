package id.gerai.server.shu;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.MemberWeights;
import id.gerai.ledger.shu.SurplusPolicy;
import id.gerai.ledger.shu.SurplusSources;
import id.gerai.server.savings.CapitalWeights;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the books of a year say to its surplus: where it was earned, and every member's weights. */
@Singleton
class YearBooks {
    private final Sql sql;
    private final CapitalWeights capitalWeights;

    YearBooks(Sql sql, CapitalWeights capitalWeights) {
        this.sql = sql;
        this.capitalWeights = capitalWeights;
    }

    /** A closed book year. */
    record ClosedYear(int year, LocalDate start, LocalDate end) {}

    /** A closed year; empty while it is open or unknown. */
    Optional<ClosedYear> closedYear(UUID cooperative, int year) {
        return sql.first(
                """
                select starts_on, ends_on from fiscal_year
                where cooperative_id = ? and year = ? and closed_at is not null
                """,
                row ->
                        new ClosedYear(
                                year,
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)),
                cooperative,
                year);
    }

    /** True where the books were closed after a moment, or are open again since. */
    boolean changedSince(UUID cooperative, int year, Instant moment) {
        return sql.first(
                        """
                        select 1 from fiscal_year
                        where cooperative_id = ? and year = ? and closed_at <= ?
                        """,
                        row -> row.getInt(1),
                        cooperative,
                        year,
                        moment)
                .isEmpty();
    }

    /** Revenues and expenses before the closing entries, told apart by whom they came from. */
    SurplusSources sources(UUID cooperative, int year) {
        Map<String, Rupiah> earned = resultAccounts(cooperative, year);
        Consigned consigned = consigned(cooperative, year);
        Rupiah commission = take(earned, ChartOfAccounts.COMMISSION.digits());
        Rupiah memberCommission = consigned.memberPart(commission);
        Rupiah memberSales = take(earned, ChartOfAccounts.MEMBER_SALES.digits());
        Rupiah nonMemberSales = take(earned, ChartOfAccounts.NON_MEMBER_SALES.digits());
        Rupiah memberCost = take(earned, ChartOfAccounts.MEMBER_COST.digits());
        Rupiah nonMemberCost = take(earned, ChartOfAccounts.NON_MEMBER_COST.digits());
        Rupiah otherIncome = sum(earned, true);
        Rupiah costs = sum(earned, false).negated();
        return new SurplusSources(
                memberSales.plus(consigned.memberAmount()).max(Rupiah.ZERO),
                nonMemberSales.plus(consigned.nonMemberAmount()).max(Rupiah.ZERO),
                memberSales.plus(memberCost).plus(memberCommission),
                nonMemberSales.plus(nonMemberCost).plus(commission.minus(memberCommission)),
                otherIncome.plus(costs.negated().max(Rupiah.ZERO)),
                costs.max(Rupiah.ZERO));
    }

    /**
     * Everybody who was a member at the end of the year: simpanan pokok and wajib by the policy's
     * basis, the year's patronage (a year with more returns than purchases counts as none), and SHU
     * of earlier years not yet paid.
     *
     * @param policy whose bases count; others are kept but not weighed
     */
    List<WeighedMember> members(UUID cooperative, ClosedYear year, SurplusPolicy policy) {
        Map<UUID, Long> capital =
                capitalWeights.of(cooperative, policy.capitalBasis(), year.start(), year.end());
        Map<UUID, Rupiah> carriedOver = carriedOver(cooperative, year.end());
        Map<UUID, Map<String, Rupiah>> volumes = volumes(cooperative, year.year(), policy.bases());
        return sql.list(
                """
                select member_id, member_no from member
                where cooperative_id = ? and joined_on <= ? and status <> 'CANDIDATE'
                  and (left_on is null or left_on > ?)
                order by member_no
                """,
                row -> {
                    UUID id = row.getObject("member_id", UUID.class);
                    return new WeighedMember(
                            id,
                            new MemberWeights(
                                    row.getString("member_no"),
                                    Rupiah.of(capital.getOrDefault(id, 0L)),
                                    volumes.getOrDefault(id, Map.of()),
                                    carriedOver.getOrDefault(id, Rupiah.ZERO)));
                },
                cooperative,
                year.end(),
                year.end());
    }

    /** Consigned goods by who bought them. */
    private record Consigned(
            Rupiah memberAmount,
            Rupiah nonMemberAmount,
            Rupiah memberCommission,
            Rupiah commission) {

        /** The members' part of the commission in the books, cut to whole rupiah. */
        Rupiah memberPart(Rupiah booked) {
            boolean countable =
                    commission.isPositive()
                            && !memberCommission.isNegative()
                            && !commission.isLessThan(memberCommission)
                            && !booked.isNegative();
            return countable
                    ? Rupiah.of(
                            Apportionment.floorShare(
                                    booked.amount(),
                                    memberCommission.amount(),
                                    commission.amount()))
                    : Rupiah.ZERO;
        }
    }

    private Consigned consigned(UUID cooperative, int year) {
        return sql.first(
                        """
                        select
                          coalesce(sum(sign * amount) filter (where member), 0) as member_amount,
                          coalesce(sum(sign * amount) filter (where not member), 0) as other_amount,
                          coalesce(sum(sign * commission) filter (where member), 0) as member_commission,
                          coalesce(sum(sign * commission), 0) as commission
                        from (
                          select case s.kind when 'SALE' then 1 else -1 end as sign,
                            s.member_id is not null as member, l.amount, l.commission
                          from fiscal_year y
                          join sale s on s.cooperative_id = y.cooperative_id
                            and s.business_date between y.starts_on and y.ends_on
                          join sale_line l on l.cooperative_id = s.cooperative_id
                            and l.sale_id = s.sale_id and l.consignor_id is not null
                          where y.cooperative_id = ? and y.year = ?) consigned
                        """,
                        row ->
                                new Consigned(
                                        Rupiah.of(row.getLong("member_amount")),
                                        Rupiah.of(row.getLong("other_amount")),
                                        Rupiah.of(row.getLong("member_commission")),
                                        Rupiah.of(row.getLong("commission"))),
                        cooperative,
                        year)
                .orElseThrow();
    }

    /** What each revenue (above zero) and expense account (below) came to before closing. */
    private Map<String, Rupiah> resultAccounts(UUID cooperative, int year) {
        Map<String, Rupiah> earned = new HashMap<>();
        sql.list(
                """
                select e.account_code, -sum(e.amount) as earned
                from journal j
                join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                where j.cooperative_id = ? and j.fiscal_year = ? and j.period <= 12
                  and e.account_code >= '4'
                group by e.account_code
                """,
                row -> earned.put(row.getString("account_code"), Rupiah.of(row.getLong("earned"))),
                cooperative,
                year);
        return earned;
    }

    /** SHU of earlier years that members are still owed at the end of a day. */
    private Map<UUID, Rupiah> carriedOver(UUID cooperative, LocalDate day) {
        Map<UUID, Rupiah> balances = new HashMap<>();
        sql.list(
                """
                select e.member_id, -sum(e.amount) as balance
                from journal_entry e
                join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                where e.cooperative_id = ? and e.member_id is not null
                  and e.account_code = ? and j.posting_date <= ?
                group by e.member_id having sum(e.amount) <> 0
                """,
                row ->
                        balances.put(
                                row.getObject("member_id", UUID.class),
                                Rupiah.of(row.getLong("balance"))),
                cooperative,
                ChartOfAccounts.SURPLUS_PAYABLE.digits(),
                day);
        return balances;
    }

    private Map<UUID, Map<String, Rupiah>> volumes(UUID cooperative, int year, List<String> bases) {
        Map<UUID, Map<String, Rupiah>> volumes = new HashMap<>();
        sql.list(
                """
                select member_id, base, greatest(amount, 0) as amount from patronage
                where cooperative_id = ? and fiscal_year = ? and base = any(?)
                """,
                row ->
                        volumes.computeIfAbsent(
                                        row.getObject("member_id", UUID.class),
                                        _ -> new HashMap<>())
                                .put(row.getString("base"), Rupiah.of(row.getLong("amount"))),
                cooperative,
                year,
                bases.toArray(String[]::new));
        return volumes;
    }

    private static Rupiah take(Map<String, Rupiah> earned, String account) {
        Rupiah amount = earned.remove(account);
        return amount == null ? Rupiah.ZERO : amount;
    }

    private static Rupiah sum(Map<String, Rupiah> earned, boolean revenue) {
        return Rupiah.sum(
                earned.entrySet().stream()
                        .filter(account -> account.getKey().startsWith("4") == revenue)
                        .map(Map.Entry::getValue)
                        .toList());
    }
}
