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

    private CatalogWriter(Session session, long acknowledgedThrough, String suffix) {
        this.session = session;
        this.acknowledgedThrough = acknowledgedThrough;
        this.suffix = suffix;
    }

    /**
     * For tables that are filled from nothing: what is put in is new, so nothing is looked for.
     *
     * @param suffix of the tables
     */
    static CatalogWriter filling(Session session, long acknowledgedThrough, String suffix) {
        return new CatalogWriter(session, acknowledgedThrough, suffix);
    }

    void put(Change change) throws SQLException {
        put(change, ChangeText.write(change));
    }

    /**
     * @param text of the change, as it came
     */
    void put(Change change, String text) throws SQLException {
        switch (change) {
            case ProductChanged it -> putProduct(it.product(), text);
            case MemberChanged it -> putMember(it, text);
            case CashierChanged it -> putReference("cashier", it.id().toString(), text);
            case OutletChanged it -> putReference("outlet", it.id().toString(), text);
            case QuickKeysChanged _ -> putReference("quick_keys", "", text);
            case LimitUsed it -> putLimitUsed(it);
        }
    }

    private void putProduct(Product product, String body) throws SQLException {
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
                body);
        long row = rowOf("product", id);
        putText("product_text", row, searchText(product));
        if (!fills()) {
            session.update("DELETE FROM product_barcode WHERE product = ?", id);
        }
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

    private void putMember(MemberChanged member, String body) throws SQLException {
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
                body);
        long row = rowOf("member", id);
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

    private boolean fills() {
        return !suffix.isEmpty();
    }

    private long rowOf(String table, String id) throws SQLException {
        return fills()
                ? session.number("SELECT last_insert_rowid()")
                : session.number("SELECT row FROM " + table + " WHERE id = ?", id);
    }

    private void putText(String table, long row, String text) throws SQLException {
        if (!fills()) {
            session.update("DELETE FROM " + table + " WHERE rowid = ?", row);
        }
        session.update("INSERT INTO " + table + suffix + "(rowid, text) VALUES(?, ?)", row, text);
    }

    private void putReference(String kind, String id, String body) throws SQLException {
        session.update(
                "INSERT OR REPLACE INTO reference" + suffix + "(kind, id, body) VALUES(?, ?, ?)",
                kind,
                id,
                body);
    }
}
