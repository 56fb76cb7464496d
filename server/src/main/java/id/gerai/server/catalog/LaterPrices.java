package id.gerai.server.catalog;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.LaterPrice;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is decided about prices and not yet in force. */
@Singleton
public class LaterPrices {
    private final Sql sql;

    LaterPrices(Sql sql) {
        this.sql = sql;
    }

    /**
     * By product, earliest day first; a product of which nothing changes is missing. A day on which
     * only the price or only the ceiling changes comes with the other as it is on that day.
     *
     * @param today what begins on it holds already
     */
    public Map<UUID, List<LaterPrice>> of(UUID cooperative, UUID[] ids, LocalDate today) {
        Map<UUID, List<LaterPrice>> later = new HashMap<>();
        sql.list(
                """
                select day.product_id, day.valid_from, price.general_price, price.member_price,
                       ceiling.amount
                from (
                  select product_id, valid_from from product_price
                  where cooperative_id = ? and product_id = any(?) and valid_from > ?
                  union
                  select product_id, valid_from from price_ceiling
                  where cooperative_id = ? and product_id = any(?) and valid_from > ?
                ) day
                join lateral (select general_price, member_price from product_price
                  where cooperative_id = ? and product_id = day.product_id
                    and valid_from <= day.valid_from order by valid_from desc limit 1) price on true
                left join lateral (select amount from price_ceiling
                  where cooperative_id = ? and product_id = day.product_id
                    and valid_from <= day.valid_from order by valid_from desc limit 1) ceiling
                  on true
                order by day.product_id, day.valid_from
                """,
                row ->
                        later.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(price(row)),
                cooperative,
                ids,
                today,
                cooperative,
                ids,
                today,
                cooperative,
                cooperative);
        return later;
    }

    private static LaterPrice price(ResultSet row) throws SQLException {
        return new LaterPrice(
                row.getObject(2, LocalDate.class),
                Rupiah.of(row.getLong(3)),
                Rupiah.of(row.getLong(4)),
                Optional.ofNullable(row.getObject(5, Long.class)).map(Rupiah::of));
    }
}
