package id.gerai.server.feed;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.SaleControl;
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

    ProductChanges(Sql sql, ProductDetails details) {
        this.sql = sql;
        this.details = details;
    }

    Map<UUID, Change> read(UUID cooperative, UUID[] ids, LocalDate today) {
        Map<UUID, Details> beside = details.of(cooperative, ids);
        Map<UUID, Change> products = new HashMap<>();
        sql.list(
                """
                select p.aliases, p.product_id, p.code, p.name, p.category, p.unit, p.weighed,
                       p.consignor_id, p.commission_bp, p.active, p.register,
                       price.general_price, price.member_price, ceiling.amount as ceiling
                from product p
                join lateral (select general_price, member_price from product_price
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
                    return products.put(id, new ProductChanged(product(id, row, own)));
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

    private static Product product(UUID id, ResultSet row, Details beside) throws SQLException {
        UUID consignor = row.getObject("consignor_id", UUID.class);
        int commission = row.getInt("commission_bp");
        long ceiling = row.getLong("ceiling");
        Optional<Rupiah> highest =
                row.wasNull() ? Optional.empty() : Optional.of(Rupiah.of(ceiling));
        return new Product(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getString("category"),
                row.getString("unit"),
                row.getBoolean("weighed"),
                Rupiah.of(row.getLong("general_price")),
                Rupiah.of(row.getLong("member_price")),
                highest,
                Optional.ofNullable(consignor)
                        .map(it -> new ConsignmentTerms(it, Percent.ofBasisPoints(commission))),
                beside.barcodes(),
                row.getBoolean("active"),
                List.of(Sql.texts(row, 1)),
                beside.offers(),
                new SaleControl(
                        beside.limits(),
                        Optional.ofNullable(row.getString("register"))
                                .map(ExternalRegister::valueOf)));
    }
}
