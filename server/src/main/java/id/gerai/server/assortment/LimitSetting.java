package id.gerai.server.assortment;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.PurchaseLimit.Window;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Sets purchase limits. What was sold in the window that runs already counts. */
@Singleton
class LimitSetting {
    private static final Set<Window> COUNTED = Set.of(Window.DAY, Window.MONTH);

    private final Sql sql;
    private final Revisions revisions;
    private final Clock clock;
    private final RandomGenerator random;

    LimitSetting(Sql sql, Revisions revisions, Clock clock, RandomGenerator random) {
        this.sql = sql;
        this.revisions = revisions;
        this.clock = clock;
        this.random = random;
    }

    void set(UUID cooperative, UUID product, List<PurchaseLimit> limits, LocalDate today) {
        sql.run(
                """
                delete from purchase_limit
                where cooperative_id = ? and product_id = ? and not per || time_window = any(?)
                """,
                cooperative,
                product,
                limits.stream().map(it -> it.per() + it.window().name()).toArray(String[]::new));
        for (PurchaseLimit limit : limits) {
            sql.run(
                    """
                    insert into purchase_limit
                      (cooperative_id, product_id, per, time_window, most, counted_from)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (cooperative_id, product_id, per, time_window) do update
                    set most = excluded.most
                    """,
                    cooperative,
                    product,
                    limit.per().name(),
                    limit.window().name(),
                    limit.most().thousandths(),
                    limit.window().startOf(today));
        }
        Set<Window> windows =
                limits.stream().map(PurchaseLimit::window).collect(Collectors.toSet());
        for (Window window : COUNTED) {
            if (windows.contains(window)) {
                recount(cooperative, product, window, window.startOf(today));
            } else {
                sql.run(
                        """
                        delete from limit_use
                        where cooperative_id = ? and product_id = ? and time_window = ?
                        """,
                        cooperative,
                        product,
                        window.name());
            }
        }
    }

    /** The window that runs, from the sale lines; what came back counts for whoever bought it. */
    private void recount(UUID cooperative, UUID product, Window window, LocalDate from) {
        record Bought(String buyer, long thousandths) {}
        List<Bought> bought =
                sql.list(
                        """
                        select b.buyer, sum(b.quantity) from (
                          select y.buyer, case s.kind when 'SALE' then l.base_quantity
                                   else -l.base_quantity end as quantity
                          from sale_line l
                          join sale s on s.cooperative_id = l.cooperative_id and s.sale_id = l.sale_id
                          left join sale o
                            on o.cooperative_id = s.cooperative_id and o.sale_id = s.original_sale_id
                          cross join lateral (values
                            (case when o.sale_id is null then s.member_id else o.member_id end::text),
                            (nullif(coalesce(o.buyer_token, s.buyer_token), ''))) y (buyer)
                          where l.cooperative_id = ? and l.product_id = ?
                            and (s.kind = 'SALE' or o.sale_id is not null)
                            and coalesce(o.business_date, s.business_date) >= ?) b
                        where b.buyer is not null group by b.buyer
                        """,
                        row -> new Bought(row.getString(1), row.getLong(2)),
                        cooperative,
                        product,
                        from);
        sql.run(
                """
                delete from limit_use
                where cooperative_id = ? and product_id = ? and time_window = ? and starts_on >= ?
                """,
                cooperative,
                product,
                window.name(),
                from);
        Rows rows =
                Rows.into(
                        "limit_use",
                        "cooperative_id,product_id,buyer,time_window,starts_on,limit_use_id,"
                                + "quantity,revision");
        long revision = revisions.advance(cooperative, bought.size()) - bought.size();
        for (Bought it : bought) {
            revision++;
            rows.add(
                    cooperative,
                    product,
                    it.buyer(),
                    window.name(),
                    from,
                    TimeOrderedId.of(clock.instant(), random),
                    it.thousandths(),
                    revision);
        }
        sql.insert(rows);
    }
}
