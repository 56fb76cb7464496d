package id.gerai.server.stock;

import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is on hand, kept ready. */
@Singleton
public class StockLevels {
    private final Sql sql;

    StockLevels(Sql sql) {
        this.sql = sql;
    }

    /**
     * Goods that came or went.
     *
     * @param quantity in thousandths of the unit; below zero for goods that left
     * @param value in rupiah at moving average, as posted on the stock account
     */
    public record Move(UUID product, long quantity, long value) {}

    /**
     * Applies the moves of one transaction by one statement, in the order of the product ids, so
     * that two transactions never wait for each other crosswise. The average cost stays.
     *
     * @param moves one for each product
     * @return the products whose stock was not below zero before and is now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> apply(UUID cooperative, UUID outlet, Collection<Move> moves) {
        Rows rows =
                Rows.into(
                                "stock",
                                "cooperative_id,outlet_id,product_id,quantity,value,unit_cost_e4")
                        .and(
                                """
                                on conflict (cooperative_id, outlet_id, product_id) do update
                                set quantity = stock.quantity + excluded.quantity,
                                    value = stock.value + excluded.value
                                returning product_id, quantity
                                """);
        moves.stream()
                .sorted(Comparator.comparing(Move::product))
                .forEach(
                        move ->
                                rows.add(
                                        cooperative,
                                        outlet,
                                        move.product(),
                                        move.quantity(),
                                        move.value(),
                                        0L));
        Map<UUID, Move> byProduct =
                moves.stream().collect(Collectors.toMap(Move::product, Function.identity()));
        record Level(UUID product, long quantity) {}
        return sql
                .insert(rows, row -> new Level(row.getObject(1, UUID.class), row.getLong(2)))
                .stream()
                .filter(
                        level ->
                                level.quantity() < 0
                                        && level.quantity()
                                                        - byProduct.get(level.product()).quantity()
                                                >= 0)
                .map(Level::product)
                .toList();
    }
}
