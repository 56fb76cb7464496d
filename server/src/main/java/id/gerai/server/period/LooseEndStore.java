package id.gerai.server.period;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.UUID;

/** Finds what still hangs in a stretch of days. */
@Singleton
class LooseEndStore {
    /** Somebody decided by name not to wait for the till. */
    private static final String IS_WAITED_FOR =
            """
            not exists (select from closing_without_till w
              where w.cooperative_id = t.cooperative_id and w.terminal_id = t.terminal_id
                and w.fiscal_year = ?)
            """;

    private final Sql sql;

    LooseEndStore(Sql sql) {
        this.sql = sql;
    }

    /** Journals by hand that nobody has posted or given up. */
    List<String> openDrafts(UUID cooperative, BookSpan span) {
        return sql.list(
                """
                select posting_date || ' ' || description from manual_journal
                where cooperative_id = ? and state in ('DRAFT', 'SUBMITTED')
                  and posting_date between ? and ?
                order by posting_date, draft_id
                """,
                row -> row.getString(1),
                cooperative,
                span.startsOn(),
                span.endsOn());
    }

    /** Months of running recurring journals that were due and are not posted. */
    List<String> recurringNotPosted(UUID cooperative, BookSpan span) {
        return sql.list(
                """
                select due || ' ' || description from (
                  select r.description, r.recurring_id, least(
                    m::date + r.day_of_month - 1, (m + interval '1 month - 1 day')::date) as due
                  from recurring_journal r
                  cross join generate_series(r.first_month::timestamp,
                    least(r.last_month, ?::date)::timestamp, interval '1 month') m
                  where r.cooperative_id = ? and r.ended_at is null
                    and (r.approved_at is not null or not r.needs_another)
                    and not exists (select from recurring_run d
                      where d.cooperative_id = r.cooperative_id and d.recurring_id = r.recurring_id
                        and d.month = m::date)) missing
                where due between ? and ? order by due, recurring_id
                """,
                row -> row.getString(1),
                span.endsOn(),
                cooperative,
                span.startsOn(),
                span.endsOn());
    }

    /**
     * Tills enrolled before the end that were not heard from since. One that goes on as another is
     * heard as that.
     */
    List<String> tillsNotHeardFrom(UUID cooperative, BookSpan span) {
        return sql.list(
                """
                select t.code from terminal t
                where t.cooperative_id = ? and t.revoked_at is null and t.enrolled_at < ?
                  and (t.last_seen_at is null or t.last_seen_at < ?)
                  and not exists (select from terminal s
                    where s.cooperative_id = t.cooperative_id
                      and s.succeeds_terminal_id = t.terminal_id)
                  and %s
                order by t.code
                """
                        .formatted(IS_WAITED_FOR),
                row -> row.getString(1),
                cooperative,
                span.end(),
                span.end(),
                span.year());
    }

    /** Tills of which events came behind a gap that began before the end. */
    List<String> tillsWithGap(UUID cooperative, BookSpan span) {
        return sql.list(
                """
                select t.code from terminal t
                where t.cooperative_id = ? and exists (select from event e
                  where e.cooperative_id = t.cooperative_id and e.terminal_id = t.terminal_id
                    and e.sequence > t.contiguous_sequence)
                  and not exists (select from event last
                    where last.cooperative_id = t.cooperative_id and last.terminal_id = t.terminal_id
                      and last.sequence = t.contiguous_sequence and last.business_date > ?)
                  and %s
                order by t.code
                """
                        .formatted(IS_WAITED_FOR),
                row -> row.getString(1),
                cooperative,
                span.endsOn(),
                span.year());
    }

    /** Terminal codes of shifts that nobody closed. */
    List<String> openShifts(UUID cooperative, BookSpan span) {
        return sql.list(
                """
                select t.code || ' ' || s.business_date from shift s
                join terminal t on t.cooperative_id = s.cooperative_id and t.terminal_id = s.terminal_id
                where s.cooperative_id = ? and s.business_date between ? and ?
                  and not exists (select from shift_closing c
                    where c.cooperative_id = s.cooperative_id and c.shift_id = s.shift_id)
                  and %s
                order by s.business_date
                """
                        .formatted(IS_WAITED_FOR),
                row -> row.getString(1),
                cooperative,
                span.startsOn(),
                span.endsOn(),
                span.year());
    }

    /** Facts that a manager has not looked at. */
    long openAttention(UUID cooperative, BookSpan span) {
        return sql.first(
                        """
                        select count(*) from attention a
                        join event e on e.cooperative_id = a.cooperative_id and e.event_id = a.event_id
                        where a.cooperative_id = ? and a.resolved_at is null
                          and e.business_date between ? and ?
                        """,
                        row -> row.getLong(1),
                        cooperative,
                        span.startsOn(),
                        span.endsOn())
                .orElse(0L);
    }

    /** What the clearing account holds at the end. */
    Rupiah clearing(UUID cooperative, BookSpan span) {
        return sql.first(
                        """
                        select coalesce(sum(amount), 0) from journal_entry
                        where cooperative_id = ? and account_code = ? and posting_date <= ?
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        ChartOfAccounts.CLEARING.digits(),
                        span.endsOn())
                .orElse(Rupiah.ZERO);
    }
}
