package id.gerai.server.tax;

import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.UUID;

/** Whether a cooperative owes value added tax, and on what. What was posted before stays. */
@Singleton
class ValueAddedService {
    private final Sql sql;
    private final CatalogService catalog;
    private final Audit audit;

    ValueAddedService(Sql sql, CatalogService catalog, Audit audit) {
        this.sql = sql;
        this.catalog = catalog;
        this.audit = audit;
    }

    /** How a product is taxed. Stored by name. */
    enum TaxClass {
        EXEMPT,
        STANDARD
    }

    @Transactional
    void setOwing(OfficeUser by, boolean owing) {
        sql.run(
                "update cooperative set is_pkp = ? where cooperative_id = ?",
                owing,
                by.cooperative());
        audit.record(by, "SET_VALUE_ADDED_TAX", Boolean.toString(owing));
    }

    /**
     * Says how a product is taxed from now on.
     *
     * @throws RefusedException if there is no such product
     */
    @Transactional
    void classify(OfficeUser by, String productCode, TaxClass taxClass) {
        UUID product = catalog.idOf(by.cooperative(), productCode);
        sql.run(
                "update product set tax_class = ? where cooperative_id = ? and product_id = ?",
                taxClass.name(),
                by.cooperative(),
                product);
        audit.record(by, "SET_TAX_CLASS", productCode + " " + taxClass);
    }
}
