package id.gerai.terminal.catalog;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.feed.Change.LimitUsed;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.feed.Change.QuickKeysChanged;
import id.gerai.ledger.product.Product;
import id.gerai.terminal.journal.Session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts changes into the tables, inside the transaction of a page. */
final class CatalogWriter {
    private final Session session;
    private final long acknowledgedThrough;
    private final String suffix;

    CatalogWriter(Session session, long acknowledgedThrough) {
        this(session, acknowledgedThrough, "");
    }

    /**
     * @param suffix of the tables that are written
     */
    CatalogWriter(Session session, long acknowledgedThrough, String suffix) {
        this.session = session;
        this.acknowledgedThrough = acknowledgedThrough;
        this.suffix = suffix;
    }

    void put(Change change) throws SQLException {
        switch (change) {
            case ProductChanged it -> putProduct(it);
            case MemberChanged it -> putMember(it);
            case CashierChanged it -> putReference("cashier", it.id().toString(), it);
            case OutletChanged it -> putReference("outlet", it.id().toString(), it);
            case QuickKeysChanged it -> putReference("quick_keys", "", it);
            case LimitUsed it -> putLimitUsed(it);
        }
    }

    private void putProduct(ProductChanged change) throws SQLException {
        Product product = change.product();
        String id = product.id().toString();
        session.update(
                "INSERT INTO product"
                        + suffix
                        + "(id, code, name, category, active, body)"
                        + " VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET"
                        + " code = excluded.code, name = excluded.name,"
                        + " category = excluded.category, active = excluded.active,"
                        + " body = excluded.body",
                id,
                product.code(),
                product.name(),
                product.category(),
                product.active() ? 1 : 0,
                ChangeText.write(change));
        long row = session.number("SELECT row FROM product" + suffix + " WHERE id = ?", id);
        putText("product_text", row, searchText(product));
        session.update("DELETE FROM product_barcode" + suffix + " WHERE product = ?", id);
        for (String barcode : barcodes(product)) {
            session.update(
                    "INSERT OR IGNORE INTO product_barcode"
                            + suffix
                            + "(barcode, product) VALUES(?, ?)",
                    barcode,
                    id);
        }
    }

    /** What a cashier may look for it by. */
    private static String searchText(Product product) {
        return String.join(
                " ", product.name(), product.code(), String.join(" ", product.aliases()));
    }

    /** Its own and those on its packages. */
    private static List<String> barcodes(Product product) {
        List<String> barcodes = new ArrayList<>(product.barcodes());
        product.offers().packages().forEach(pack -> barcodes.addAll(pack.barcodes()));
        return barcodes;
    }

    private void putMember(MemberChanged member) throws SQLException {
        String id = member.id().toString();
        session.update(
                "INSERT INTO member"
                        + suffix
                        + "(id, number, card, as_of, body) VALUES(?, ?, ?, ?, ?)"
                        + " ON CONFLICT(id) DO UPDATE SET number = excluded.number,"
                        + " card = excluded.card, as_of = excluded.as_of, body = excluded.body",
                id,
                member.number(),
                member.cardBarcode(),
                acknowledgedThrough,
                ChangeText.write(member));
        long row = session.number("SELECT row FROM member" + suffix + " WHERE id = ?", id);
        putText("member_text", row, member.number() + " " + member.name() + " " + member.phone());
    }

    private void putLimitUsed(LimitUsed it) throws SQLException {
        session.update(
                "INSERT OR REPLACE INTO limit_used"
                        + suffix
                        + "(product, buyer, span, from_date, used, as_of)"
                        + " VALUES(?, ?, ?, ?, ?, ?)",
                it.product().toString(),
                it.buyer(),
                it.window().name(),
                it.from().toString(),
                it.used().thousandths(),
                acknowledgedThrough);
    }

    private void putText(String table, long row, String text) throws SQLException {
        session.update("DELETE FROM " + table + suffix + " WHERE rowid = ?", row);
        session.update("INSERT INTO " + table + suffix + "(rowid, text) VALUES(?, ?)", row, text);
    }

    private void putReference(String kind, String id, Change change) throws SQLException {
        session.update(
                "INSERT OR REPLACE INTO reference" + suffix + "(kind, id, body) VALUES(?, ?, ?)",
                kind,
                id,
                ChangeText.write(change));
    }
}
