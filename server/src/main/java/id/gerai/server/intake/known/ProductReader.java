package id.gerai.server.intake.known;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Looks up the products that a batch names. */
@Singleton
class ProductReader {
    private final Sql sql;

    ProductReader(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, KnownProduct> of(Till till, Set<UUID> ids) {
        Map<UUID, KnownProduct> products = new HashMap<>();
        if (ids.isEmpty()) {
            return products;
        }
        Map<UUID, SortedMap<LocalDate, Rupiah>> ceilings = ceilings(till.cooperative(), ids);
        Map<UUID, List<KnownLimit>> limits = limits(till.cooperative(), ids);
        sql.list(
                """
                select p.product_id, p.code || ' ' || p.name as label, p.stock_account,
                       coalesce(s.unit_cost_e4, 0) as unit_cost_e4,
                       p.register is not null as registered,
                       c.is_pkp and p.tax_class = 'STANDARD' as taxed
                from product p
                join cooperative c on c.cooperative_id = p.cooperative_id
                left join stock s on s.cooperative_id = p.cooperative_id
                  and s.outlet_id = ? and s.product_id = p.product_id
                where p.cooperative_id = ? and p.product_id = any(?)
                """,
                row -> {
                    UUID id = row.getObject("product_id", UUID.class);
                    return products.put(
                            id,
                            new KnownProduct(
                                    row.getString("label"),
                                    AccountCode.of(row.getString("stock_account")),
                                    row.getLong("unit_cost_e4"),
                                    row.getBoolean("registered"),
                                    row.getBoolean("taxed"),
                                    ceilings.getOrDefault(id, new TreeMap<>()),
                                    limits.getOrDefault(id, List.of())));
                },
                till.outlet(),
                till.cooperative(),
                Sql.ids(ids));
        return products;
    }

    private Map<UUID, SortedMap<LocalDate, Rupiah>> ceilings(UUID cooperative, Set<UUID> ids) {
        Map<UUID, SortedMap<LocalDate, Rupiah>> ceilings = new HashMap<>();
        sql.list(
                """
                select product_id, valid_from, amount from price_ceiling
                where cooperative_id = ? and product_id = any(?)
                """,
                row ->
                        ceilings.computeIfAbsent(row.getObject(1, UUID.class), _ -> new TreeMap<>())
                                .put(row.getObject(2, LocalDate.class), Rupiah.of(row.getLong(3))),
                cooperative,
                Sql.ids(ids));
        return ceilings;
    }

    private Map<UUID, List<KnownLimit>> limits(UUID cooperative, Set<UUID> ids) {
        Map<UUID, List<KnownLimit>> limits = new HashMap<>();
        sql.list(
                """
                select product_id, per, most, time_window, counted_from from purchase_limit
                where cooperative_id = ? and product_id = any(?)
                """,
                row ->
                        limits.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(
                                        new KnownLimit(
                                                new PurchaseLimit(
                                                        PurchaseLimit.Per.valueOf(row.getString(2)),
                                                        Quantity.ofThousandths(row.getLong(3)),
                                                        PurchaseLimit.Window.valueOf(
                                                                row.getString(4))),
                                                row.getObject(5, LocalDate.class))),
                cooperative,
                Sql.ids(ids));
        return limits;
    }
}
