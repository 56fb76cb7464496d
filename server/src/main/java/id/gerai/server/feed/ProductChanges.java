package id.gerai.server.feed;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.LaterPrice;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.SaleControl;
import id.gerai.server.catalog.LaterPrices;
import id.gerai.server.catalog.ProductDetails;
import id.gerai.server.catalog.ProductDetails.Details;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Products as tills know them. */
@Singleton
class ProductChanges {
    private final Sql sql;
    private final ProductDetails details;
    private final LaterPrices laterPrices;

    ProductChanges(Sql sql, ProductDetails details, LaterPrices laterPrices) {
        this.sql = sql;
        this.details = details;
        this.laterPrices = laterPrices;
    }

    /**
     * Products by their ids. One whose first price lies ahead comes with it and is not active; one
     * that has none at all is missing.
     */
    Map<UUID, Change> read(UUID cooperative, UUID[] ids, LocalDate today) {
        Map<UUID, Details> beside = details.of(cooperative, ids);
        Map<UUID, List<LaterPrice>> later = laterPrices.of(cooperative, ids, today);
        Map<UUID, Change> products = new HashMap<>();
        sql.list(
                """
                select p.aliases, p.product_id, p.code, p.name, p.category, p.unit, p.weighed,
                       p.consignor_id, p.commission_bp, p.active, p.register,
                       price.general_price, price.member_price, ceiling.amount as ceiling
                from product p
                left join lateral (select general_price, member_price from product_price
                  where cooperative_id = p.cooperative_id and product_id = p.product_id
                    and valid_from <= ? order by valid_from desc limit 1) price on true
                left join lateral (select amount from price_ceiling
                  where cooperative_id = p.cooperative_id and product_id = p.product_id
                    and valid_from <= ? order by valid_from desc limit 1) ceiling on true
                where p.cooperative_id = ? and p.product_id = any(?)
                """,
                row -> {
                    UUID id = row.getObject("product_id", UUID.class);
                    Details own = beside.getOrDefault(id, Details.NONE);
                    // What is not sold any more does not come back with a price.
                    List<LaterPrice> ahead =
                            row.getBoolean("active")
                                    ? later.getOrDefault(id, List.of())
                                    : List.of();
                    Optional<Prices> prices = prices(row, ahead);
                    if (prices.isPresent()) {
                        products.put(id, new ProductChanged(product(id, row, own, prices.get())));
                    }
                    return id;
                },
                today,
                today,
                cooperative,
                ids);
        return products;
    }

    /** The product that a code names: its own, a barcode, or that of one of its packages. */
    Optional<UUID> named(UUID cooperative, String code) {
        return sql.first(
                """
                select product_id from product where cooperative_id = ? and code = ?
                union
                select product_id from product_barcode where cooperative_id = ? and barcode = ?
                limit 1
                """,
                row -> row.getObject(1, UUID.class),
                cooperative,
                code,
                cooperative,
                code);
    }

    /**
     * What a product costs.
     *
     * @param begun false where the prices of now are those of the first later day
     */
    private record Prices(
            Rupiah general,
            Rupiah member,
            Optional<Rupiah> ceiling,
            boolean begun,
            List<LaterPrice> later) {}

    private static Optional<Prices> prices(ResultSet row, List<LaterPrice> later)
            throws SQLException {
        Optional<Rupiah> ceiling = rupiah(row, "ceiling");
        Optional<Rupiah> general = rupiah(row, "general_price");
        Optional<Rupiah> member = rupiah(row, "member_price");
        if (general.isPresent() && member.isPresent()) {
            return Optional.of(new Prices(general.get(), member.get(), ceiling, true, later));
        }
        return later.stream()
                .findFirst()
                .map(
                        first ->
                                new Prices(
                                        first.general(),
                                        first.member(),
                                        first.ceiling(),
                                        false,
                                        later));
    }

    private static Optional<Rupiah> rupiah(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Rupiah::of);
    }

    private static Product product(UUID id, ResultSet row, Details beside, Prices prices)
            throws SQLException {
        UUID consignor = row.getObject("consignor_id", UUID.class);
        int commission = row.getInt("commission_bp");
        PriceOffers offers = beside.offers();
        return new Product(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getString("category"),
                row.getString("unit"),
                row.getBoolean("weighed"),
                prices.general(),
                prices.member(),
                prices.ceiling(),
                Optional.ofNullable(consignor)
                        .map(it -> new ConsignmentTerms(it, Percent.ofBasisPoints(commission))),
                beside.barcodes(),
                row.getBoolean("active") && prices.begun(),
                List.of(Sql.texts(row, 1)),
                new PriceOffers(
                        offers.packages(), offers.wholesale(), offers.promotions(), prices.later()),
                new SaleControl(
                        beside.limits(),
                        Optional.ofNullable(row.getString("register"))
                                .map(ExternalRegister::valueOf)));
    }
}
