package id.gerai.server.assortment;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.catalog.CatalogRefusal;
import id.gerai.server.catalog.PriceSetting;
import id.gerai.server.catalog.ProductDetails;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Changes products that are in the catalogue, and finds them. */
@Singleton
public class AssortmentService {
    private static final int SHOWN_MAX = 60;

    private final Sql sql;
    private final ProductDetails details;
    private final PriceSetting prices;
    private final LimitSetting limits;
    private final OutletService outlets;
    private final Revisions revisions;
    private final Audit audit;

    AssortmentService(
            Sql sql,
            ProductDetails details,
            PriceSetting prices,
            LimitSetting limits,
            OutletService outlets,
            Revisions revisions,
            Audit audit) {
        this.sql = sql;
        this.details = details;
        this.prices = prices;
        this.limits = limits;
        this.outlets = outlets;
        this.revisions = revisions;
        this.audit = audit;
    }

    /**
     * Products that are sold, by name; at most 60.
     *
     * @param wanted a part of the name, code or alias, or a whole barcode; empty for the first ones
     */
    @Transactional
    public List<ListedProduct> find(UUID cooperative, String wanted) {
        String part =
                "%" + wanted.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
        return sql.list(
                """
                select p.product_id, p.code, p.name, p.category, p.unit from product p
                where p.cooperative_id = ? and p.active
                  and (lower(p.name) like ? or lower(p.code) like ?
                    or lower(array_to_string(p.aliases, ' ')) like ?
                    or exists (select from product_barcode b
                      where b.cooperative_id = p.cooperative_id and b.product_id = p.product_id
                        and b.barcode = ?))
                order by p.name, p.code limit ?
                """,
                AssortmentService::listed,
                cooperative,
                part,
                part,
                part,
                wanted.strip(),
                SHOWN_MAX);
    }

    /**
     * A product by its code.
     *
     * @throws RefusedException if there is none
     */
    @Transactional
    ListedProduct product(UUID cooperative, String code) {
        return sql.first(
                        """
                        select product_id, code, name, category, unit from product
                        where cooperative_id = ? and code = ?
                        """,
                        AssortmentService::listed,
                        cooperative,
                        code)
                .orElseThrow(() -> RefusedException.because(CatalogRefusal.PRODUCT_UNKNOWN, code));
    }

    /** What may be changed about a product, as it stands today. */
    @Transactional
    public Goods goods(UUID cooperative, UUID product) {
        LocalDate today = outlets.today(cooperative);
        ProductDetails.Details own = details.of(cooperative, new UUID[] {product}).get(product);
        return sql.first(
                        """
                        select p.aliases, p.register, price.general_price, price.member_price,
                               coalesce(ceiling.amount, 0) as ceiling,
                               coalesce(ceiling.legal_reference, '') as reference
                        from product p
                        join lateral (select general_price, member_price from product_price
                          where cooperative_id = p.cooperative_id and product_id = p.product_id
                          order by valid_from > ?, valid_from desc limit 1) price on true
                        left join lateral (select amount, legal_reference from price_ceiling
                          where cooperative_id = p.cooperative_id and product_id = p.product_id
                            and valid_from <= ? order by valid_from desc limit 1) ceiling on true
                        where p.cooperative_id = ? and p.product_id = ?
                        """,
                        row ->
                                new Goods(
                                        List.of(Sql.texts(row, 1)),
                                        Rupiah.of(row.getLong("general_price")),
                                        Rupiah.of(row.getLong("member_price")),
                                        Optional.of(Rupiah.of(row.getLong("ceiling")))
                                                .filter(Rupiah::isPositive),
                                        row.getString("reference"),
                                        own.offers(),
                                        own.limits(),
                                        Optional.ofNullable(row.getString("register"))
                                                .map(ExternalRegister::valueOf)),
                        today,
                        today,
                        cooperative,
                        product)
                .orElseThrow();
    }

    /**
     * Changes a product from today on.
     *
     * @throws RefusedException if a price breaks a rule or a barcode stands on something else
     */
    @Transactional
    public void change(OfficeUser by, UUID product, Goods goods) {
        UUID cooperative = by.cooperative();
        refuse(cooperative, product, goods);
        LocalDate today = outlets.today(cooperative);
        audit.record(by, "CHANGE_PRODUCT", product.toString());
        prices(cooperative, product, goods, today);
        offers(cooperative, product, goods);
        limits.set(cooperative, product, goods.limits(), today);
        sql.run(
                """
                update product set aliases = ?, register = ?, revision = ?
                where cooperative_id = ? and product_id = ?
                """,
                goods.aliases().toArray(String[]::new),
                goods.register().map(ExternalRegister::name).orElse(null),
                revisions.next(cooperative),
                cooperative,
                product);
    }

    private void refuse(UUID cooperative, UUID product, Goods goods) {
        boolean favoursOthers =
                goods.general().isLessThan(goods.member())
                        || goods.offers().packages().stream()
                                .anyMatch(it -> it.generalPrice().isLessThan(it.memberPrice()));
        if (favoursOthers) {
            throw RefusedException.because(CatalogRefusal.MEMBER_PRICE_ABOVE_GENERAL, "")
                    .at("price");
        }
        if (goods.ceiling().filter(it -> it.isLessThan(goods.member())).isPresent()) {
            throw RefusedException.because(CatalogRefusal.PRICE_ABOVE_CEILING, "").at("ceiling");
        }
        String[] barcodes =
                goods.offers().packages().stream()
                        .flatMap(it -> it.barcodes().stream())
                        .toArray(String[]::new);
        sql.first(
                        """
                        select barcode from product_barcode
                        where cooperative_id = ? and barcode = any(?)
                          and (product_id <> ? or package_name is null)
                        """,
                        row -> row.getString(1),
                        cooperative,
                        barcodes,
                        product)
                .ifPresent(
                        taken -> {
                            throw RefusedException.because(CatalogRefusal.BARCODE_TAKEN, taken)
                                    .at("packages");
                        });
    }

    /** What is as it was stays as it was: no new price begins. */
    private void prices(UUID cooperative, UUID product, Goods goods, LocalDate today) {
        Goods before = goods(cooperative, product);
        if (!before.general().equals(goods.general()) || !before.member().equals(goods.member())) {
            prices.price(cooperative, product, today, goods.general(), goods.member());
        }
        if (goods.ceiling().isPresent() && !before.ceiling().equals(goods.ceiling())) {
            prices.ceiling(
                    cooperative, product, today, goods.ceiling().get(), goods.ceilingReference());
        }
    }

    private void offers(UUID cooperative, UUID product, Goods goods) {
        for (String cleared :
                List.of(
                        "delete from product_barcode where package_name is not null and",
                        "delete from product_package where",
                        "delete from wholesale_price where",
                        "delete from promotion where")) {
            sql.run(cleared + " cooperative_id = ? and product_id = ?", cooperative, product);
        }
        Rows packages =
                Rows.into(
                        "product_package",
                        "cooperative_id,product_id,name,content,general_price,member_price");
        Rows barcodes =
                Rows.into("product_barcode", "cooperative_id,barcode,product_id,package_name");
        for (SalesPackage it : goods.offers().packages()) {
            packages.add(
                    cooperative,
                    product,
                    it.name(),
                    it.content().thousandths(),
                    it.generalPrice().amount(),
                    it.memberPrice().amount());
            it.barcodes().forEach(code -> barcodes.add(cooperative, code, product, it.name()));
        }
        Rows wholesale =
                Rows.into("wholesale_price", "cooperative_id,product_id,from_quantity,price");
        for (WholesalePrice it : goods.offers().wholesale()) {
            wholesale.add(cooperative, product, it.from().thousandths(), it.price().amount());
        }
        Rows promotions =
                Rows.into(
                        "promotion",
                        "cooperative_id,product_id,starts_at,name,price,ends_at,members_only");
        for (Promotion it : goods.offers().promotions()) {
            promotions.add(
                    cooperative,
                    product,
                    it.from(),
                    it.name(),
                    it.price().amount(),
                    it.until(),
                    it.membersOnly());
        }
        List.of(packages, barcodes, wholesale, promotions).forEach(sql::insert);
    }

    private static ListedProduct listed(ResultSet row) throws SQLException {
        return new ListedProduct(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
