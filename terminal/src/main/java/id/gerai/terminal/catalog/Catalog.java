package id.gerai.terminal.catalog;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.feed.Change.QuickKeysChanged;
import id.gerai.ledger.feed.QuickKeyPage;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.journal.Session;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.signal.Signal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this till sells and to whom, as last pulled. Looks up a code in microseconds and a name in
 * milliseconds, at 50,000 products and without a network.
 */
public final class Catalog {
    private static final String CURSOR = "catalog_cursor";
    private static final String EPOCH = "catalog_epoch";
    private static final int REMEMBERED_CODES_MAX = 5_000;

    private final Store store;
    private final Signal changed = new Signal();
    private final Signal replaced = new Signal();
    private volatile Supplier<LocalDate> date = () -> LocalDate.MIN;
    private final Map<String, Product> recentCodes = new ConcurrentHashMap<>();
    private volatile Map<UUID, CashierChanged> cashiers = Map.of();
    private int generation;
    private volatile Optional<OutletChanged> outlet = Optional.empty();

    public Catalog(Store store) {
        this.store = store;
        readReferences();
    }

    /** Fires after a page of changes, on the thread that applied it. */
    public Signal changed() {
        return changed;
    }

    /** The whole catalogue as the changes that make it, for a till that starts from nothing. */
    public List<Change> everything() {
        List<Change> all = new ArrayList<>();
        all.addAll(bodies("SELECT body FROM reference"));
        all.addAll(bodies("SELECT body FROM member ORDER BY row"));
        all.addAll(bodies("SELECT body FROM product ORDER BY row"));
        return all;
    }

    private List<Change> bodies(String sql) {
        return store.read(
                session ->
                        session.list(sql, row -> ChangeText.read(row.getString(1), Change.class)));
    }

    /** Up to where the server's changes are here; 0 for none. */
    public long cursor() {
        return store.setting(CURSOR).map(Long::parseLong).orElse(0L);
    }

    /** Of which life of the server's books the cursor is; empty where it never said. */
    public Optional<UUID> epoch() {
        return store.setting(EPOCH).map(UUID::fromString);
    }

    /** Takes over a page of a server that names no epoch. */
    public void apply(List<Change> changes, long cursor, long acknowledgedThrough) {
        apply(changes, cursor, Optional.empty(), acknowledgedThrough);
    }

    /**
     * Takes over a page of changes with the cursor after it, all or nothing.
     *
     * @param epoch of the cursor, where the server named one
     * @param acknowledgedThrough the last own event that the server had when it was asked; what
     *     members bought here after it is not in the server's figures yet
     */
    public void apply(
            List<Change> changes, long cursor, Optional<UUID> epoch, long acknowledgedThrough) {
        store.write(
                session -> {
                    CatalogWriter writer = new CatalogWriter(session, acknowledgedThrough);
                    for (Change change : changes) {
                        writer.put(change);
                    }
                    setCursor(session, cursor, epoch);
                    return null;
                });
        forgetRecentCodes();
        readReferences();
        changed.fire();
    }

    /**
     * Begins to read in a whole catalogue that will take the place of this one.
     *
     * @param acknowledgedThrough the last own event that is counted in its figures
     */
    public CatalogStaging stage(long acknowledgedThrough) {
        return new CatalogStaging(store, this, acknowledgedThrough);
    }

    /** Fires when all of it was replaced: what was only known here is gone from it. */
    public Signal replaced() {
        return replaced;
    }

    void isReplaced() {
        forgetRecentCodes();
        readReferences();
        replaced.fire();
        changed.fire();
    }

    static void setCursor(Session session, long cursor, Optional<UUID> epoch) throws SQLException {
        Store.setSetting(session, CURSOR, Long.toString(cursor));
        if (epoch.isPresent()) {
            Store.setSetting(session, EPOCH, epoch.get().toString());
        }
    }

    /** Gives products at the prices of this business date from now on. */
    public void sellOn(Supplier<LocalDate> businessDate) {
        date = businessDate;
    }

    /** The product of a barcode or short code, sold or not; an active one before any other. */
    public Optional<Product> byCode(String code) {
        Product known = recentCodes.get(code);
        if (known != null) {
            return Optional.of(known.on(date.get()));
        }
        int asked = generation();
        Optional<Product> found =
                asTold(
                                // The plus keeps SQLite from walking the index on active for the
                                // order.
                                "SELECT body FROM product WHERE id IN (SELECT id FROM product WHERE"
                                    + " code = ?1 COLLATE NOCASE UNION SELECT product FROM"
                                    + " product_barcode WHERE barcode = ?1) ORDER BY +active DESC"
                                    + " LIMIT 1",
                                code)
                        .stream()
                        .findFirst();
        found.ifPresent(product -> remember(asked, code, product));
        return found.map(it -> it.on(date.get()));
    }

    public Optional<Product> product(UUID id) {
        return firstProduct("SELECT body FROM product WHERE id = ?", id.toString());
    }

    /** Products whose name has a word starting with each of the words typed. */
    public List<Product> search(String typed, int limit) {
        return match(typed)
                .map(
                        query ->
                                products(
                                        // The plus keeps SQLite from walking all that is active.
                                        "SELECT body FROM product WHERE +active = 1 AND row IN"
                                                + " (SELECT rowid FROM product_text WHERE"
                                                + " product_text MATCH ?) ORDER BY name LIMIT ?",
                                        query,
                                        limit))
                .orElse(List.of());
    }

    /** The categories that have something to sell, in alphabetical order. */
    public List<String> categories() {
        return store.read(
                session ->
                        session.list(
                                "SELECT DISTINCT category FROM product WHERE active = 1"
                                        + " ORDER BY category",
                                row -> row.getString(1)));
    }

    /** What a category sells, by name. */
    public List<Product> inCategory(String category, int limit) {
        return products(
                "SELECT body FROM product WHERE active = 1 AND category = ? ORDER BY name LIMIT ?",
                category,
                limit);
    }

    /** The first products by name, whatever their category. */
    public List<Product> firstProducts(int limit) {
        return products(
                "SELECT body FROM product WHERE active = 1 ORDER BY category, name LIMIT ?", limit);
    }

    public Optional<MemberChanged> member(UUID id) {
        return members("SELECT body FROM member WHERE id = ?", id.toString()).findFirst();
    }

    /** The member of a number or of a card's barcode. */
    public Optional<MemberChanged> memberByNumberOrCard(String text) {
        return members(
                        "SELECT body FROM member WHERE number = ?1 OR (card = ?1 AND card <> '')"
                                + " LIMIT 1",
                        text)
                .findFirst();
    }

    /** The member whose card has this barcode. */
    public Optional<MemberChanged> memberByCard(String barcode) {
        return barcode.isEmpty()
                ? Optional.empty()
                : members("SELECT body FROM member WHERE card = ?", barcode).findFirst();
    }

    /**
     * Members and candidates by number, name or phone; all of them, up to the limit, where nothing
     * is typed. Those who have left are not among them.
     */
    public List<MemberChanged> searchMembers(String typed, int limit) {
        Stream<MemberChanged> found =
                match(typed)
                        .map(
                                query ->
                                        members(
                                                "SELECT body FROM member WHERE row IN (SELECT"
                                                        + " rowid FROM member_text WHERE"
                                                        + " member_text MATCH ?)"
                                                        + " ORDER BY number LIMIT ?",
                                                query,
                                                limit))
                        .orElseGet(
                                () ->
                                        members(
                                                "SELECT body FROM member ORDER BY number LIMIT ?",
                                                limit));
        return found.filter(
                        member ->
                                member.status().isMember()
                                        || member.status() == MemberStatus.CANDIDATE)
                .toList();
    }

    /** The event of this till up to which the server's figures of a member are complete. */
    public long figuresOfMemberAsOf(UUID member) {
        return store.read(
                session ->
                        session.number("SELECT as_of FROM member WHERE id = ?", member.toString()));
    }

    /**
     * What a buyer has had of a controlled product.
     *
     * @param used as the server counted it
     * @param asOf the last event of this till that is counted in it; 0 for none
     */
    public record Used(Quantity used, long asOf) {}

    /**
     * What the server last said a buyer has had of a product in a window.
     *
     * @param buyer a member's id, or the token of a NIK
     */
    public Used limitUsed(UUID product, String buyer, PurchaseLimit.Window window, LocalDate from) {
        return store.read(
                        session ->
                                session.first(
                                        "SELECT used, as_of FROM limit_used WHERE product = ?"
                                                + " AND buyer = ? AND span = ? AND from_date = ?",
                                        row ->
                                                new Used(
                                                        Quantity.ofThousandths(row.getLong(1)),
                                                        row.getLong(2)),
                                        product.toString(),
                                        buyer,
                                        window.name(),
                                        from.toString()))
                .orElse(new Used(Quantity.ZERO, 0));
    }

    /** The quick-key pages as the manager arranged them; empty where nobody did. */
    public List<QuickKeyPage> quickKeyPages() {
        return references("quick_keys", QuickKeysChanged.class).stream()
                .findFirst()
                .map(QuickKeysChanged::pages)
                .orElse(List.of());
    }

    /** Takes over a product that the server was asked for, ahead of the next page of changes. */
    public void learn(ProductChanged product) {
        store.write(
                session -> {
                    new CatalogWriter(session, 0).put(product);
                    return null;
                });
        forgetRecentCodes();
        changed.fire();
    }

    /** Takes over a new member ahead of the server's own word; all figures begin at nothing. */
    public void learn(MemberChanged member) {
        store.write(
                session -> {
                    new CatalogWriter(session, 0).put(member);
                    return null;
                });
        changed.fire();
    }

    /** Those who may work this till, by name. */
    public List<CashierChanged> cashiers() {
        return cashiers.values().stream()
                .filter(CashierChanged::active)
                .sorted(Comparator.comparing(CashierChanged::name))
                .toList();
    }

    /** A cashier's name, also of one who has left. */
    public String cashierName(UUID cashier) {
        CashierChanged known = cashiers.get(cashier);
        return known == null ? "?" : known.name();
    }

    public Optional<OutletChanged> outlet() {
        return outlet;
    }

    private void readReferences() {
        cashiers =
                references("cashier", CashierChanged.class).stream()
                        .collect(Collectors.toUnmodifiableMap(CashierChanged::id, it -> it));
        outlet = references("outlet", OutletChanged.class).stream().findFirst();
    }

    private <C extends Change> List<C> references(String kind, Class<C> type) {
        return store.read(
                session ->
                        session.list(
                                "SELECT body FROM reference WHERE kind = ?",
                                row -> ChangeText.read(row.getString(1), type),
                                kind));
    }

    private synchronized int generation() {
        return generation;
    }

    private synchronized void forgetRecentCodes() {
        generation++;
        recentCodes.clear();
    }

    /** Unless the catalogue has changed since it was asked: then the answer may be an old price. */
    private synchronized void remember(int asked, String code, Product product) {
        if (asked != generation) {
            return;
        }
        if (recentCodes.size() >= REMEMBERED_CODES_MAX) {
            recentCodes.clear();
        }
        recentCodes.put(code, product);
    }

    private Optional<Product> firstProduct(String sql, Object... values) {
        return products(sql, values).stream().findFirst();
    }

    private List<Product> products(String sql, Object... values) {
        LocalDate today = date.get();
        return asTold(sql, values).stream().map(it -> it.on(today)).toList();
    }

    /** With the prices of the day when the server told, and those of later days beside them. */
    private List<Product> asTold(String sql, Object... values) {
        return store.read(
                session ->
                        session.list(
                                sql,
                                row ->
                                        ChangeText.read(row.getString(1), ProductChanged.class)
                                                .product(),
                                values));
    }

    private Stream<MemberChanged> members(String sql, Object... values) {
        return store
                .read(
                        session ->
                                session.list(
                                        sql,
                                        row ->
                                                ChangeText.read(
                                                        row.getString(1), MemberChanged.class),
                                        values))
                .stream();
    }

    /** The words typed as a full-text query of prefixes; empty where there is no word in it. */
    private static Optional<String> match(String typed) {
        String query =
                Stream.of(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> "\"" + word + "\"*")
                        .collect(Collectors.joining(" AND "));
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }
}
