package id.gerai.server.report.daily;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.report.daily.DailySales.CashierTakings;
import id.gerai.server.report.daily.DailySales.Drawer;
import id.gerai.server.report.daily.DailySales.HourTakings;
import id.gerai.server.report.daily.DailySales.Late;
import id.gerai.server.report.daily.DailySales.LateTill;
import id.gerai.server.report.daily.DailySales.Outlet;
import id.gerai.server.report.daily.DailySales.TenderTakings;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The figures of a day, straight from the facts. */
@Singleton
class DailySalesStore {
    /** A return's money goes out. */
    private static final String SIGNED = "case s.kind when 'SALE' then %s else -%s end";

    private static final String PAID =
            SIGNED.formatted(
                    "(s.total + s.deposits + s.rounding)", "(s.total + s.deposits + s.rounding)");

    private final Sql sql;

    DailySalesStore(Sql sql) {
        this.sql = sql;
    }

    record Totals(long receipts, long members, Rupiah memberTakings, Rupiah lastWeek) {}

    List<Outlet> outlets(UUID cooperative) {
        return sql.list(
                """
                select o.outlet_id, o.name, c.time_zone
                from outlet o join cooperative c on c.cooperative_id = o.cooperative_id
                where o.cooperative_id = ? order by o.code
                """,
                row ->
                        new Outlet(
                                row.getObject("outlet_id", UUID.class),
                                row.getString("name"),
                                row.getString("time_zone")),
                cooperative);
    }

    /** The last date on which the outlet sold anything. */
    Optional<LocalDate> lastDate(UUID cooperative, UUID outlet) {
        List<LocalDate> dates =
                sql.list(
                        """
                        select business_date from sale
                        where cooperative_id = ? and outlet_id = ?
                        order by business_date desc limit 1
                        """,
                        row -> row.getObject(1, LocalDate.class),
                        cooperative,
                        outlet);
        return dates.stream().findFirst();
    }

    Totals totals(UUID cooperative, UUID outlet, LocalDate date) {
        return sql.list(
                        """
                        select count(*) filter (where s.business_date = ? and s.kind = 'SALE') as receipts,
                          count(distinct s.member_id) filter (where s.business_date = ?) as members,
                          coalesce(sum(%1$s) filter (where s.business_date = ? and s.member_id is not null), 0)
                            as member_takings,
                          coalesce(sum(%1$s) filter (where s.business_date <> ?), 0) as last_week
                        from sale s
                        where s.cooperative_id = ? and s.outlet_id = ? and s.business_date in (?, ?)
                        """
                                .formatted(PAID),
                        row ->
                                new Totals(
                                        row.getLong("receipts"),
                                        row.getLong("members"),
                                        Rupiah.of(row.getLong("member_takings")),
                                        Rupiah.of(row.getLong("last_week"))),
                        date,
                        date,
                        date,
                        date,
                        cooperative,
                        outlet,
                        date,
                        date.minusWeeks(1))
                .getFirst();
    }

    List<TenderTakings> tenders(UUID cooperative, UUID outlet, LocalDate date) {
        return sql.list(
                """
                select t.type, sum(%s) as amount,
                  count(distinct s.sale_id) filter (where s.kind = 'SALE') as receipts
                from sale s
                join sale_tender t on t.cooperative_id = s.cooperative_id and t.sale_id = s.sale_id
                where s.cooperative_id = ? and s.outlet_id = ? and s.business_date = ?
                group by t.type order by amount desc, t.type
                """
                        .formatted(SIGNED.formatted("t.amount", "t.amount")),
                row ->
                        new TenderTakings(
                                row.getString("type"),
                                row.getLong("receipts"),
                                Rupiah.of(row.getLong("amount"))),
                cooperative,
                outlet,
                date);
    }

    /** Hours with sales on the day or a week before, in order; those between are left out. */
    List<HourTakings> hours(UUID cooperative, Outlet outlet, LocalDate date) {
        return sql.list(
                """
                select extract(hour from s.occurred_at at time zone ?)::int as hour,
                  coalesce(sum(%1$s) filter (where s.business_date = ?), 0) as amount,
                  coalesce(sum(%1$s) filter (where s.business_date <> ?), 0) as last_week
                from sale s
                where s.cooperative_id = ? and s.outlet_id = ? and s.business_date in (?, ?)
                group by 1 order by 1
                """
                        .formatted(PAID),
                row ->
                        new HourTakings(
                                row.getInt("hour"),
                                Rupiah.of(row.getLong("amount")),
                                Rupiah.of(row.getLong("last_week"))),
                outlet.timeZone(),
                date,
                date,
                cooperative,
                outlet.id(),
                date,
                date.minusWeeks(1));
    }

    List<CashierTakings> cashiers(UUID cooperative, UUID outlet, LocalDate date) {
        return sql.list(
                """
                select u.display_name as name,
                  count(*) filter (where s.kind = 'SALE') as receipts, sum(%s) as amount
                from sale s
                left join user_account u on u.cooperative_id = s.cooperative_id and u.user_id = s.cashier_id
                where s.cooperative_id = ? and s.outlet_id = ? and s.business_date = ?
                group by s.cashier_id, u.display_name order by amount desc, s.cashier_id
                """
                        .formatted(PAID),
                row ->
                        new CashierTakings(
                                Optional.ofNullable(row.getString("name")),
                                row.getLong("receipts"),
                                Rupiah.of(row.getLong("amount"))),
                cooperative,
                outlet,
                date);
    }

    /** A closing reported again counts as the later count. */
    List<Drawer> drawers(UUID cooperative, UUID outlet, LocalDate date) {
        return sql.list(
                """
                select t.code, u.display_name as cashier, c.counted - c.expected as difference,
                  nullif(c.report_number, 0) as report_number, late.receipts, late.amount
                from shift s
                join terminal t on t.cooperative_id = s.cooperative_id and t.terminal_id = s.terminal_id
                left join user_account u on u.cooperative_id = s.cooperative_id and u.user_id = s.cashier_id
                left join lateral (
                  select counted, expected, report_number from shift_closing
                  where cooperative_id = s.cooperative_id and shift_id = s.shift_id
                  order by closed_at desc limit 1
                ) c on true
                left join lateral (
                  select min(e.recorded_at) as recorded_at from shift_closing z
                  join event e on e.cooperative_id = z.cooperative_id and e.event_id = z.event_id
                  where z.cooperative_id = s.cooperative_id and z.shift_id = s.shift_id
                ) report on true
                cross join lateral (
                  select count(*) as receipts,
                    coalesce(sum(case k.kind when 'SALE' then 1 else -1 end
                      * (k.total + k.deposits + k.rounding)), 0) as amount
                  from sale k
                  join event e on e.cooperative_id = k.cooperative_id and e.event_id = k.sale_id
                  where k.cooperative_id = s.cooperative_id and k.outlet_id = s.outlet_id
                    and k.business_date = s.business_date and k.shift_id = s.shift_id
                    and e.recorded_at > report.recorded_at
                ) late
                where s.cooperative_id = ? and s.outlet_id = ? and s.business_date = ?
                order by s.opened_at, s.shift_id
                """,
                row ->
                        new Drawer(
                                row.getString("code"),
                                Optional.ofNullable(row.getString("cashier")),
                                Optional.ofNullable(row.getObject("difference", Long.class))
                                        .map(Rupiah::of),
                                Optional.ofNullable(row.getObject("report_number", Long.class)),
                                new Late(
                                        row.getLong("receipts"), Rupiah.of(row.getLong("amount")))),
                cooperative,
                outlet,
                date);
    }

    /** Simpanan collected with the goods; part of the takings, and no sale. */
    Rupiah deposits(UUID cooperative, UUID outlet, LocalDate date) {
        return sql.first(
                        """
                        select coalesce(sum(%s), 0) from sale s
                        where s.cooperative_id = ? and s.outlet_id = ? and s.business_date = ?
                        """
                                .formatted(SIGNED.formatted("s.deposits", "s.deposits")),
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        outlet,
                        date)
                .orElseThrow();
    }

    /**
     * Tills not heard from since the given moment, or with a gap in their numbers. A till enrolled
     * later has nothing to tell of the day.
     */
    List<LateTill> lateTills(UUID cooperative, UUID outlet, Instant heardSince) {
        return sql.list(
                """
                select t.code, t.last_seen_at,
                  coalesce(e.highest, 0) - t.contiguous_sequence - coalesce(e.beyond, 0) as missing
                from terminal t
                left join lateral (
                  select max(sequence) as highest,
                    count(*) filter (where sequence > t.contiguous_sequence) as beyond
                  from event
                  where cooperative_id = t.cooperative_id and terminal_id = t.terminal_id
                    and sequence >= t.contiguous_sequence
                ) e on true
                where t.cooperative_id = ? and t.outlet_id = ? and t.revoked_at is null
                  and (coalesce(t.last_seen_at, t.enrolled_at) < ? or e.highest > t.contiguous_sequence)
                order by t.code
                """,
                row ->
                        new LateTill(
                                row.getString("code"),
                                Optional.ofNullable(row.getTimestamp("last_seen_at"))
                                        .map(Timestamp::toInstant),
                                row.getLong("missing")),
                cooperative,
                outlet,
                heardSince);
    }
}
