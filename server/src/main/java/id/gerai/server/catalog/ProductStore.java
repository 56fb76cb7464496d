package id.gerai.server.catalog;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The catalogue's rows. */
@Singleton
class ProductStore {
    private final Sql sql;
    private final PriceSetting prices;

    ProductStore(Sql sql, PriceSetting prices) {
        this.sql = sql;
        this.prices = prices;
    }

    void insert(
            UUID cooperative,
            SequencedMap<UUID, NewProduct> products,
            LocalDate validFrom,
            long firstRevision) {
        Rows rows =
                Rows.into(
                        "product",
                        "cooperative_id,product_id,code,name,category,unit,weighed,stock_account,"
                                + "consignor_id,commission_bp,revision,aliases,register");
        Rows barcodes = Rows.into("product_barcode", "cooperative_id,barcode,product_id");
        Rows listed =
                Rows.into(
                        "product_price",
                        "cooperative_id,product_id,valid_from,general_price,member_price");
        Rows ceilings =
                Rows.into(
                        "price_ceiling",
                        "cooperative_id,product_id,valid_from,amount,legal_reference");
        long revision = firstRevision;
        for (Map.Entry<UUID, NewProduct> entry : products.entrySet()) {
            UUID id = entry.getKey();
            NewProduct product = entry.getValue();
            rows.add(
                    cooperative,
                    id,
                    product.code(),
                    product.name(),
                    product.category(),
                    product.unit(),
                    product.weighed(),
                    product.stockAccount().digits(),
                    product.consignment().map(ConsignmentTerms::consignor).orElse(null),
                    product.consignment()
                            .map(terms -> terms.commission().basisPoints())
                            .orElse(null),
                    revision,
                    product.extras().aliases().toArray(String[]::new),
                    product.extras().register().map(ExternalRegister::name).orElse(null));
            revision++;
            product.barcodes().forEach(barcode -> barcodes.add(cooperative, barcode, id));
            listed.add(
                    cooperative,
                    id,
                    validFrom,
                    product.generalPrice().amount(),
                    product.memberPrice().amount());
            product.ceiling()
                    .ifPresent(
                            ceiling ->
                                    ceilings.add(
                                            cooperative,
                                            id,
                                            validFrom,
                                            ceiling.amount().amount(),
                                            ceiling.legalReference()));
        }
        sql.insert(rows);
        sql.insert(barcodes);
        sql.insert(listed);
        sql.insert(ceilings);
        insertExtras(cooperative, products, validFrom);
    }

    private void insertExtras(
            UUID cooperative, SequencedMap<UUID, NewProduct> products, LocalDate validFrom) {
        Rows packages =
                Rows.into(
                        "product_package",
                        "cooperative_id,product_id,name,content,general_price,member_price");
        Rows barcodes =
                Rows.into("product_barcode", "cooperative_id,barcode,product_id,package_name");
        Rows wholesale =
                Rows.into("wholesale_price", "cooperative_id,product_id,from_quantity,price");
        Rows limits =
                Rows.into(
                        "purchase_limit",
                        "cooperative_id,product_id,per,time_window,most,counted_from");
        products.forEach(
                (id, product) -> {
                    for (SalesPackage it : product.extras().packages()) {
                        packages.add(
                                cooperative,
                                id,
                                it.name(),
                                it.content().thousandths(),
                                it.generalPrice().amount(),
                                it.memberPrice().amount());
                        it.barcodes()
                                .forEach(code -> barcodes.add(cooperative, code, id, it.name()));
                    }
                    for (WholesalePrice it : product.extras().wholesale()) {
                        wholesale.add(
                                cooperative, id, it.from().thousandths(), it.price().amount());
                    }
                    for (PurchaseLimit it : product.extras().limits()) {
                        limits.add(
                                cooperative,
                                id,
                                it.per().name(),
                                it.window().name(),
                                it.most().thousandths(),
                                it.window().startOf(validFrom));
                    }
                });
        List.of(packages, barcodes, wholesale, limits).forEach(sql::insert);
    }

    Optional<Rupiah> ceilingOn(UUID cooperative, UUID product, LocalDate date) {
        return sql.first(
                """
                select amount from price_ceiling
                where cooperative_id = ? and product_id = ? and valid_from <= ?
                order by valid_from desc limit 1
                """,
                row -> Rupiah.of(row.getLong(1)),
                cooperative,
                product,
                date);
    }

    /** False where there is no such product. A price of the same day is replaced. */
    boolean setPrice(UUID cooperative, UUID product, PriceFrom price, long revision) {
        int found =
                sql.run(
                        "update product set revision = ? where cooperative_id = ? and product_id ="
                                + " ?",
                        revision,
                        cooperative,
                        product);
        if (found == 0) {
            return false;
        }
        prices.price(cooperative, product, price.from(), price.general(), price.member());
        price.ceiling()
                .ifPresent(
                        it ->
                                prices.ceiling(
                                        cooperative,
                                        product,
                                        price.from(),
                                        it.amount(),
                                        it.legalReference()));
        return true;
    }

    List<String> knownCodes(UUID cooperative, Collection<String> codes) {
        return sql.list(
                "select code from product where cooperative_id = ? and code = any(?)",
                row -> row.getString(1),
                cooperative,
                codes.toArray(String[]::new));
    }

    List<String> knownBarcodes(UUID cooperative, Collection<String> barcodes) {
        return sql.list(
                "select barcode from product_barcode where cooperative_id = ? and barcode = any(?)",
                row -> row.getString(1),
                cooperative,
                barcodes.toArray(String[]::new));
    }

    Optional<UUID> idOf(UUID cooperative, String code) {
        return sql.first(
                "select product_id from product where cooperative_id = ? and code = ?",
                row -> row.getObject(1, UUID.class),
                cooperative,
                code);
    }

    /** Every product by its code. */
    Map<String, UUID> idsByCode(UUID cooperative) {
        return byText("select code, product_id from product where cooperative_id = ?", cooperative);
    }

    /** The whole register by member number. */
    Map<String, UUID> memberIds(UUID cooperative) {
        return byText(
                "select member_no, member_id from member where cooperative_id = ?", cooperative);
    }

    UUID firstOutlet(UUID cooperative) {
        return sql.first(
                        "select outlet_id from outlet where cooperative_id = ? order by code limit"
                                + " 1",
                        row -> row.getObject(1, UUID.class),
                        cooperative)
                .orElseThrow();
    }

    private Map<String, UUID> byText(String query, UUID cooperative) {
        Map<String, UUID> ids = new HashMap<>();
        sql.list(
                query, row -> ids.put(row.getString(1), row.getObject(2, UUID.class)), cooperative);
        return ids;
    }
}
