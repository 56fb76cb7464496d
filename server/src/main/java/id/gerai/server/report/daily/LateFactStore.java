package id.gerai.server.report.daily;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Tickets of a day that came after the Z report of their shift, and those that the books have on
 * another day than their own, on the pages of both days.
 */
@Singleton
class LateFactStore {
    private static final String LATE =
            """
            with ticket as (
              select s.* from sale s
              where s.cooperative_id = ? and s.outlet_id = ? and s.business_date = ?
              union all
              select s.* from fiscal_year y
              join journal j on j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year
                and j.posting_date = ?
              join sale s on s.cooperative_id = j.cooperative_id and s.sale_id = j.journal_id
                and s.outlet_id = ? and s.business_date <> j.posting_date
              where y.cooperative_id = ? and ? between y.starts_on and y.ends_on)
            select * from (
              select s.shift_id, t.code, s.receipt_number, s.occurred_at, s.business_date,
                     coalesce(j.posting_date, s.business_date) as posting_date, e.recorded_at,
                     case s.kind when 'SALE' then 1 else -1 end
                       * (s.total + s.deposits + s.rounding) as amount,
                     coalesce(e.recorded_at > z.recorded_at, false) as after_report
              from ticket s
              join event e on e.cooperative_id = s.cooperative_id and e.event_id = s.sale_id
              join terminal t
                on t.cooperative_id = s.cooperative_id and t.terminal_id = s.terminal_id
              left join journal j
                on j.cooperative_id = s.cooperative_id and j.journal_id = s.sale_id
              left join lateral (
                select min(closed.recorded_at) as recorded_at from shift_closing c
                join event closed on closed.cooperative_id = c.cooperative_id
                  and closed.event_id = c.event_id
                where c.cooperative_id = s.cooperative_id and c.shift_id = s.shift_id) z on true
            ) late
            where after_report or posting_date <> business_date
            order by recorded_at, occurred_at, receipt_number limit ?
            """;

    private static final int SHOWN_MAX = 200;

    private final Sql sql;

    LateFactStore(Sql sql) {
        this.sql = sql;
    }

    /** First come first; at most 200. */
    List<LateFact> late(UUID cooperative, UUID outlet, LocalDate date) {
        return sql.list(
                LATE,
                row ->
                        new LateFact(
                                row.getObject("shift_id", UUID.class),
                                row.getString("code"),
                                row.getString("receipt_number"),
                                Rupiah.of(row.getLong("amount")),
                                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                                row.getObject("business_date", LocalDate.class),
                                row.getObject("posting_date", LocalDate.class),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("after_report")),
                cooperative,
                outlet,
                date,
                date,
                outlet,
                cooperative,
                date,
                SHOWN_MAX);
    }
}
