package id.gerai.server.savings;

import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What members' simpanan came to over a time, from the entries alone: exact whole numbers for
 * whoever joined or left in between. What became known late counts from the day it was posted. An
 * entry weighs its amount times the days (or month ends) on which it stood, so that one sum over
 * the entries is the sum of the balances.
 */
@Singleton
public class RupiahDays {
    private final Sql sql;

    RupiahDays(Sql sql) {
        this.sql = sql;
    }

    /** The balances at the end of a day; those of zero are missing. */
    @Transactional
    public Map<UUID, Long> balances(UUID cooperative, Collection<ShareKind> kinds, LocalDate day) {
        return weigh("1", "", cooperative, kinds, day);
    }

    /**
     * The sum of the balances at the end of every day from the first to the last.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    @Transactional
    public Map<UUID, Long> daily(
            UUID cooperative, Collection<ShareKind> kinds, LocalDate first, LocalDate last) {
        requireOrder(first, last);
        String days = "(cast('%s' as date) - greatest(posting_date, '%s') + 1)";
        return weigh(days.formatted(last, first), "", cooperative, kinds, last);
    }

    /**
     * The sum of the balances at every month's end from the first day to the last.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    @Transactional
    public Map<UUID, Long> monthEnds(
            UUID cooperative, Collection<ShareKind> kinds, LocalDate first, LocalDate last) {
        requireOrder(first, last);
        boolean ends = last.plusDays(1).getDayOfMonth() == 1;
        LocalDate end = ends ? last : last.withDayOfMonth(1).minusDays(1);
        String months =
                """
                ((extract(year from cast('%s' as date)) - extract(year from since)) * 12
                  + extract(month from cast('%s' as date)) - extract(month from since) + 1)
                """
                        .formatted(end, end);
        String since = "cross join lateral (select greatest(posting_date, '%s') as since) s";
        return weigh(months, since.formatted(first), cooperative, kinds, end);
    }

    /** Weights of entries that were merged into another, as those of the one that stays. */
    @Transactional
    public Map<UUID, Long> ofThoseWhoStay(UUID cooperative, Map<UUID, Long> weights) {
        Map<UUID, UUID> merged = new HashMap<>();
        sql.list(
                """
                select member_id, merged_into_id from member
                where cooperative_id = ? and merged_into_id is not null
                """,
                row ->
                        merged.put(
                                row.getObject("member_id", UUID.class),
                                row.getObject("merged_into_id", UUID.class)),
                cooperative);
        Map<UUID, Long> staying = new HashMap<>();
        weights.forEach(
                (member, weight) ->
                        staying.merge(merged.getOrDefault(member, member), weight, Long::sum));
        return staying;
    }

    private Map<UUID, Long> weigh(
            String weight,
            String from,
            UUID cooperative,
            Collection<ShareKind> kinds,
            LocalDate last) {
        Map<UUID, Long> weights = new HashMap<>();
        sql.list(
                """
                select member_id, cast(-sum(amount * %s) as bigint) as weight
                from journal_entry %s
                where cooperative_id = ? and member_id is not null and account_code = any(?)
                  and posting_date <= ?
                group by member_id having sum(amount * %s) <> 0
                """
                        .formatted(weight, from, weight),
                row -> weights.put(row.getObject("member_id", UUID.class), row.getLong("weight")),
                cooperative,
                accounts(kinds),
                last);
        return weights;
    }

    private static String[] accounts(Collection<ShareKind> kinds) {
        return kinds.stream().map(it -> it.account().digits()).toArray(String[]::new);
    }

    private static void requireOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("From %s to %s is no time".formatted(first, last));
        }
    }
}
