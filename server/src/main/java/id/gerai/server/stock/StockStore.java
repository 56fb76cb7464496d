package id.gerai.server.stock;

import id.gerai.ledger.account.AccountCode;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stock rows, as goods come in at a cost. */
@Singleton
class StockStore {
    /** From rupiah for thousandths to ten-thousandths of a rupiah for a unit. */
    private static final BigDecimal UNIT_COST_SCALE = BigDecimal.valueOf(10_000L * 1_000L);

    private final Sql sql;

    StockStore(Sql sql) {
        this.sql = sql;
    }

    /** Where a product's value stands. */
    record StockedProduct(UUID id, String name, AccountCode account, boolean consigned) {}

    boolean hasOutlet(UUID cooperative, UUID outlet) {
        return sql.first(
                        "select 1 from outlet where cooperative_id = ? and outlet_id = ?",
                        row -> row.getInt(1),
                        cooperative,
                        outlet)
                .isPresent();
    }

    Map<UUID, StockedProduct> products(UUID cooperative, Collection<UUID> ids) {
        return sql
                .list(
                        """
                        select product_id, name, stock_account, consignor_id is not null
                        from product where cooperative_id = ? and product_id = any(?)
                        """,
                        row ->
                                new StockedProduct(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        AccountCode.of(row.getString(3)),
                                        row.getBoolean(4)),
                        cooperative,
                        Sql.ids(ids))
                .stream()
                .collect(Collectors.toMap(StockedProduct::id, product -> product));
    }

    /**
     * Adds goods and renews the moving average. Where nothing of worth was on hand, the average
     * begins anew at what these cost.
     */
    void receive(UUID cooperative, UUID outlet, List<Receipt> receipts) {
        Rows rows =
                Rows.into(
                                "stock",
                                "cooperative_id,outlet_id,product_id,quantity,value,unit_cost_e4")
                        .and(
                                """
                                on conflict (cooperative_id, outlet_id, product_id) do update
                                set quantity = stock.quantity + excluded.quantity,
                                    value = stock.value + excluded.value,
                                    unit_cost_e4 = case
                                      when stock.quantity > 0 and stock.value >= 0 then
                                        round((stock.value + excluded.value)::numeric * 10000000
                                              / (stock.quantity + excluded.quantity))
                                      else excluded.unit_cost_e4 end
                                """);
        receipts.stream()
                .sorted(Comparator.comparing(Receipt::product))
                .forEach(
                        receipt ->
                                rows.add(
                                        cooperative,
                                        outlet,
                                        receipt.product(),
                                        receipt.quantity().thousandths(),
                                        receipt.cost().amount(),
                                        unitCost(receipt)));
        sql.insert(rows);
    }

    private static long unitCost(Receipt receipt) {
        return BigDecimal.valueOf(receipt.cost().amount())
                .multiply(UNIT_COST_SCALE)
                .divide(
                        BigDecimal.valueOf(receipt.quantity().thousandths()),
                        0,
                        RoundingMode.HALF_UP)
                .longValueExact();
    }
}
