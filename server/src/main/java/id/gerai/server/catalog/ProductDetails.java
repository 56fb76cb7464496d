package id.gerai.server.catalog;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.sql.Sql;
import id.gerai.server.sql.Sql.RowReader;

import jakarta.inject.Singleton;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What belongs to products beside their own row, one statement for each kind. */
@Singleton
public class ProductDetails {
    private final Sql sql;

    ProductDetails(Sql sql) {
        this.sql = sql;
    }

    /**
     * What belongs to one product.
     *
     * @param barcodes on the base unit; those on packages are with these
     */
    public record Details(List<String> barcodes, PriceOffers offers, List<PurchaseLimit> limits) {
        public static final Details NONE = new Details(List.of(), PriceOffers.NONE, List.of());
    }

    private record Barcode(String barcode, String pack) {}

    /** By product; a product that has none of it may be missing. */
    public Map<UUID, Details> of(UUID cooperative, UUID[] ids) {
        Map<UUID, List<Barcode>> barcodes =
                grouped(
                        cooperative,
                        ids,
                        """
                        select product_id, barcode, coalesce(package_name, '') from product_barcode
                        where cooperative_id = ? and product_id = any(?) order by barcode
                        """,
                        row -> new Barcode(row.getString(2), row.getString(3)));
        Map<UUID, List<SalesPackage>> packages = packages(cooperative, ids, barcodes);
        Map<UUID, List<WholesalePrice>> wholesale = wholesale(cooperative, ids);
        Map<UUID, List<Promotion>> promotions = promotions(cooperative, ids);
        Map<UUID, List<PurchaseLimit>> limits = limits(cooperative, ids);
        Map<UUID, Details> details = new HashMap<>();
        for (UUID id : ids) {
            details.put(
                    id,
                    new Details(
                            on(barcodes, id, ""),
                            new PriceOffers(
                                    packages.getOrDefault(id, List.of()),
                                    wholesale.getOrDefault(id, List.of()),
                                    promotions.getOrDefault(id, List.of())),
                            limits.getOrDefault(id, List.of())));
        }
        return details;
    }

    private Map<UUID, List<SalesPackage>> packages(
            UUID cooperative, UUID[] ids, Map<UUID, List<Barcode>> barcodes) {
        return grouped(
                cooperative,
                ids,
                """
                select product_id, name, content, general_price, member_price from product_package
                where cooperative_id = ? and product_id = any(?) order by content, name
                """,
                row ->
                        new SalesPackage(
                                row.getString(2),
                                Quantity.ofThousandths(row.getLong(3)),
                                Rupiah.of(row.getLong(4)),
                                Rupiah.of(row.getLong(5)),
                                on(barcodes, row.getObject(1, UUID.class), row.getString(2))));
    }

    private Map<UUID, List<WholesalePrice>> wholesale(UUID cooperative, UUID[] ids) {
        return grouped(
                cooperative,
                ids,
                """
                select product_id, from_quantity, price from wholesale_price
                where cooperative_id = ? and product_id = any(?) order by from_quantity
                """,
                row ->
                        new WholesalePrice(
                                Quantity.ofThousandths(row.getLong(2)), Rupiah.of(row.getLong(3))));
    }

    private Map<UUID, List<Promotion>> promotions(UUID cooperative, UUID[] ids) {
        return grouped(
                cooperative,
                ids,
                """
                select product_id, name, price, starts_at, ends_at, members_only from promotion
                where cooperative_id = ? and product_id = any(?) order by starts_at, name
                """,
                row ->
                        new Promotion(
                                row.getString(2),
                                Rupiah.of(row.getLong(3)),
                                row.getObject(4, LocalDateTime.class),
                                row.getObject(5, LocalDateTime.class),
                                row.getBoolean(6)));
    }

    private Map<UUID, List<PurchaseLimit>> limits(UUID cooperative, UUID[] ids) {
        return grouped(
                cooperative,
                ids,
                """
                select product_id, per, most, time_window from purchase_limit
                where cooperative_id = ? and product_id = any(?) order by per, time_window
                """,
                row ->
                        new PurchaseLimit(
                                PurchaseLimit.Per.valueOf(row.getString(2)),
                                Quantity.ofThousandths(row.getLong(3)),
                                PurchaseLimit.Window.valueOf(row.getString(4))));
    }

    private <T> Map<UUID, List<T>> grouped(
            UUID cooperative, UUID[] ids, String query, RowReader<T> reader) {
        Map<UUID, List<T>> groups = new HashMap<>();
        sql.list(
                query,
                row ->
                        groups.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(reader.read(row)),
                cooperative,
                ids);
        return groups;
    }

    private static List<String> on(Map<UUID, List<Barcode>> barcodes, UUID product, String pack) {
        return barcodes.getOrDefault(product, List.of()).stream()
                .filter(it -> it.pack().equals(pack))
                .map(Barcode::barcode)
                .toList();
    }
}
