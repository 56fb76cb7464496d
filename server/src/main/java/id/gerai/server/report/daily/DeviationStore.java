package id.gerai.server.report.daily;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was out of the ordinary on a day: one list from all the facts that can be. */
@Singleton
class DeviationStore {
    private static final String DEVIATIONS =
            """
            with day as (
              select * from sale where cooperative_id = ? and outlet_id = ? and business_date = ?),
            odd as (
              select 'LINE_DISCOUNT' as kind, s.occurred_at, l.name as subject, s.cashier_id,
                     l.discount as amount, s.sale_id as event_id, 'LINE_DISCOUNT' as permission
              from day s
              join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
              where l.discount > 0
              union all
              select 'TICKET_DISCOUNT', s.occurred_at, s.receipt_number, s.cashier_id,
                     sum(l.ticket_discount), s.sale_id, 'TICKET_DISCOUNT'
              from day s
              join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
              where l.ticket_discount > 0
              group by s.occurred_at, s.receipt_number, s.cashier_id, s.sale_id
              union all
              select 'PRICE_OVERRIDE', s.occurred_at, l.name, s.cashier_id, l.unit_price, s.sale_id,
                     'PRICE_OVERRIDE'
              from day s
              join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
              where l.price_basis = 'OVERRIDE'
              union all
              select 'WEIGHT_TYPED', max(s.occurred_at), count(*)::text, s.cashier_id, 0, null, null
              from day s
              join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
              where l.measure = 'TYPED'
              group by s.cashier_id
              union all
              select 'RETURN', s.occurred_at, s.receipt_number, s.cashier_id, -s.total, s.sale_id,
                     null
              from day s where s.kind = 'RETURN'
              union all
              select c.kind, c.occurred_at, c.subject, c.cashier_id, c.amount, c.act_id, null
              from counter_act c
              where c.cooperative_id = ? and c.outlet_id = ? and c.business_date = ?
              union all
              select 'CASH_' || m.purpose, m.occurred_at, m.receipt_number, m.cashier_id, m.amount,
                     m.movement_id, null
              from cash_movement m
              where m.cooperative_id = ? and m.outlet_id = ? and m.business_date = ?)
            select o.kind, o.occurred_at, o.subject, u.display_name as cashier, o.amount,
                   w.display_name as approver, coalesce(a.reason, '') as reason
            from odd o
            left join user_account u on u.cooperative_id = ? and u.user_id = o.cashier_id
            left join lateral (
              select approved_by, reason from approval
              where cooperative_id = ? and event_id = o.event_id
                and permission = coalesce(o.permission, permission)
              order by approval_no limit 1) a on true
            left join user_account w on w.cooperative_id = ? and w.user_id = a.approved_by
            order by o.occurred_at, o.kind limit ?
            """;

    private static final int SHOWN_MAX = 200;

    private final Sql sql;

    DeviationStore(Sql sql) {
        this.sql = sql;
    }

    /** Latest last. What was weighed by typing is one row for each cashier. */
    List<Deviation> deviations(UUID cooperative, UUID outlet, LocalDate date) {
        return sql.list(
                DEVIATIONS,
                row ->
                        new Deviation(
                                row.getString("kind"),
                                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                                row.getString("subject"),
                                Optional.ofNullable(row.getString("cashier")),
                                Rupiah.of(row.getLong("amount")),
                                Optional.ofNullable(row.getString("approver")),
                                row.getString("reason")),
                cooperative,
                outlet,
                date,
                cooperative,
                outlet,
                date,
                cooperative,
                outlet,
                date,
                cooperative,
                cooperative,
                cooperative,
                SHOWN_MAX);
    }
}
