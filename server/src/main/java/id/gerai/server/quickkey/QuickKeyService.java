package id.gerai.server.quickkey;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.quickkey.Grid.Key;
import id.gerai.server.quickkey.Grid.Page;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Arranges the quick keys. */
@Singleton
public class QuickKeyService {
    private static final int NAME_MAX = 24;
    private static final int PAGES_MAX = 12;
    private static final int KEYS_MAX = 40;

    private final Sql sql;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    QuickKeyService(
            Sql sql, Revisions revisions, Audit audit, Clock clock, RandomGenerator random) {
        this.sql = sql;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** The grid as it stands. */
    @Transactional
    public Grid grid(UUID cooperative) {
        record Row(UUID page, String name, UUID product, String code, String productName) {}
        Map<UUID, Page> pages = new LinkedHashMap<>();
        List<Row> rows =
                sql.list(
                        """
                        select p.page_id, p.name, k.product_id, g.code, g.name
                        from quick_key_page p
                        left join quick_key k
                          on k.cooperative_id = p.cooperative_id and k.page_id = p.page_id
                        left join product g
                          on g.cooperative_id = k.cooperative_id and g.product_id = k.product_id
                        where p.cooperative_id = ?
                        order by p.position, p.page_id, k.position, k.product_id
                        """,
                        row ->
                                new Row(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, UUID.class),
                                        row.getString(4),
                                        row.getString(5)),
                        cooperative);
        for (Row row : rows) {
            List<Key> keys = new ArrayList<>();
            if (pages.containsKey(row.page())) {
                keys.addAll(pages.get(row.page()).keys());
            }
            if (row.product() != null) {
                keys.add(new Key(row.product(), row.code(), row.productName()));
            }
            pages.put(row.page(), new Page(row.page(), row.name(), keys));
        }
        return new Grid(List.copyOf(pages.values()));
    }

    /**
     * Adds a page behind the others.
     *
     * @throws RefusedException if it has no name, or there are too many
     */
    @Transactional
    public UUID addPage(OfficeUser by, String name) {
        int position = grid(by.cooperative()).pages().size() + 1;
        if (position > PAGES_MAX) {
            throw RefusedException.because(QuickKeyRefusal.TOO_MANY_PAGES, PAGES_MAX);
        }
        UUID id = TimeOrderedId.of(clock.instant(), random);
        sql.run(
                """
                insert into quick_key_page (cooperative_id, page_id, name, position)
                values (?, ?, ?, ?)
                """,
                by.cooperative(),
                id,
                named(name),
                position);
        changed(by, "ADD_QUICK_KEY_PAGE", id);
        return id;
    }

    /**
     * @throws RefusedException if it has no name, or there is no such page
     */
    @Transactional
    void renamePage(OfficeUser by, UUID page, String name) {
        require(
                QuickKeyRefusal.PAGE_UNKNOWN,
                sql.run(
                        "update quick_key_page set name = ? where cooperative_id = ? and page_id ="
                                + " ?",
                        named(name),
                        by.cooperative(),
                        page));
        changed(by, "RENAME_QUICK_KEY_PAGE", page);
    }

    /**
     * Moves a page among the others.
     *
     * @param steps below zero to the left
     */
    @Transactional
    void movePage(OfficeUser by, UUID page, int steps) {
        List<UUID> order =
                moved(grid(by.cooperative()).pages().stream().map(Page::id).toList(), page, steps);
        sql.run(
                """
                update quick_key_page p set position = v.position
                from unnest(?::uuid[]) with ordinality v (page_id, position)
                where p.cooperative_id = ? and p.page_id = v.page_id
                """,
                Sql.ids(order),
                by.cooperative());
        changed(by, "MOVE_QUICK_KEY_PAGE", page);
    }

    /** Takes a page away with its keys; the products stay. */
    @Transactional
    void removePage(OfficeUser by, UUID page) {
        for (String table : List.of("quick_key", "quick_key_page")) {
            sql.run(
                    "delete from %s where cooperative_id = ? and page_id = ?".formatted(table),
                    by.cooperative(),
                    page);
        }
        changed(by, "REMOVE_QUICK_KEY_PAGE", page);
    }

    /**
     * Puts a product behind the others of a page; where it is there already it stays.
     *
     * @throws RefusedException if there is no such page or product, or the page is full
     */
    @Transactional
    public void addKey(OfficeUser by, UUID page, UUID product) {
        require(QuickKeyRefusal.PAGE_UNKNOWN, count("quick_key_page", "page_id", by, page));
        require(QuickKeyRefusal.PRODUCT_UNKNOWN, count("product", "product_id", by, product));
        int position = count("quick_key", "page_id", by, page);
        if (position == KEYS_MAX) {
            throw RefusedException.because(QuickKeyRefusal.TOO_MANY_KEYS, KEYS_MAX);
        }
        sql.run(
                """
                insert into quick_key (cooperative_id, page_id, product_id, position)
                values (?, ?, ?, ?) on conflict do nothing
                """,
                by.cooperative(),
                page,
                product,
                position + 1);
        changed(by, "ADD_QUICK_KEY", product);
    }

    /**
     * Moves a product among the others of its page.
     *
     * @param steps below zero to the left
     */
    @Transactional
    void moveKey(OfficeUser by, UUID page, UUID product, int steps) {
        List<UUID> order =
                grid(by.cooperative()).pages().stream()
                        .filter(it -> it.id().equals(page))
                        .flatMap(it -> it.keys().stream())
                        .map(Key::product)
                        .toList();
        sql.run(
                """
                update quick_key k set position = v.position
                from unnest(?::uuid[]) with ordinality v (product_id, position)
                where k.cooperative_id = ? and k.page_id = ? and k.product_id = v.product_id
                """,
                Sql.ids(moved(order, product, steps)),
                by.cooperative(),
                page);
        changed(by, "MOVE_QUICK_KEY", product);
    }

    /** Takes a product off a page. */
    @Transactional
    void removeKey(OfficeUser by, UUID page, UUID product) {
        sql.run(
                "delete from quick_key where cooperative_id = ? and page_id = ? and product_id = ?",
                by.cooperative(),
                page,
                product);
        changed(by, "REMOVE_QUICK_KEY", product);
    }

    private int count(String table, String column, OfficeUser by, UUID id) {
        return sql.first(
                        "select count(*) from %s where cooperative_id = ? and %s = ?"
                                .formatted(table, column),
                        row -> row.getInt(1),
                        by.cooperative(),
                        id)
                .orElseThrow();
    }

    private static void require(QuickKeyRefusal otherwise, int found) {
        if (found == 0) {
            throw RefusedException.because(otherwise);
        }
    }

    private static List<UUID> moved(List<UUID> order, UUID one, int steps) {
        int at = order.indexOf(one);
        if (at < 0) {
            return order;
        }
        List<UUID> next = new ArrayList<>(order);
        next.remove(at);
        next.add(Math.clamp(at + steps, 0, next.size()), one);
        return next;
    }

    private static String named(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_MAX) {
            throw RefusedException.because(QuickKeyRefusal.NAME_NEEDED, NAME_MAX);
        }
        return stripped;
    }

    private void changed(OfficeUser by, String action, UUID subject) {
        audit.record(by, action, subject.toString());
        sql.run(
                "update cooperative set quick_keys_revision = ? where cooperative_id = ?",
                revisions.next(by.cooperative()),
                by.cooperative());
    }
}
