package id.gerai.server.feed;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.feed.Change.LimitUsed;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.QuickKeysChanged;
import id.gerai.ledger.feed.OutletSettings;
import id.gerai.ledger.feed.QuickKeyPage;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.access.TillPermissions;
import id.gerai.server.intake.Head;
import id.gerai.server.outlet.Till;
import id.gerai.server.secret.ServerKey;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what changed, and the smaller things themselves. */
@Singleton
class ChangeStore {
    private static final String KEYS_AFTER =
            """
            select kind, id, revision from (
              (select 'PRODUCT' as kind, product_id as id, revision from product
               where cooperative_id = ? and revision > ? order by revision limit ?)
              union all
              (select 'MEMBER', member_id, revision from member
               where cooperative_id = ? and revision > ? order by revision limit ?)
              union all
              (select 'MEMBER', p.member_id, p.revision
               from patronage p
               join fiscal_year y on y.cooperative_id = p.cooperative_id and y.year = p.fiscal_year
               where p.cooperative_id = ? and p.revision > ? and p.base = 'purchases'
                 and ? between y.starts_on and y.ends_on
               order by p.revision limit ?)
              union all
              (select 'MEMBER', member_id, revision from share_account
               where cooperative_id = ? and revision > ? order by revision limit ?)
              union all
              (select 'MEMBER', member_id, revision from member_credit
               where cooperative_id = ? and revision > ? order by revision limit ?)
              union all
              (select 'LIMIT_USED', limit_use_id, revision from limit_use
               where cooperative_id = ? and revision > ? and starts_on >= ?
               order by revision limit ?)
              union all
              (select 'CASHIER', user_id, revision from user_account
               where cooperative_id = ? and revision > ? and role in ('%s')
               order by revision limit ?)
              union all
              (select 'OUTLET', outlet_id, revision from outlet
               where cooperative_id = ? and revision > ? and outlet_id = ?)
              union all
              (select 'QUICK_KEYS', cooperative_id, quick_keys_revision from cooperative
               where cooperative_id = ? and quick_keys_revision > ?)
            ) changed
            order by revision limit ?
            """
                    .formatted(String.join("','", TillPermissions.ROLES));

    private final Sql sql;
    private final ServerKey key;

    ChangeStore(Sql sql, ServerKey key) {
        this.sql = sql;
        this.key = key;
    }

    /** How far the feed has come; the number of the latest change there is. */
    FeedStart start(UUID cooperative) {
        return sql.first(
                        """
                        select c.feed_epoch, r.value from cooperative c
                        join counter r
                          on r.cooperative_id = c.cooperative_id and r.series = 'revision'
                        where c.cooperative_id = ?
                        """,
                        row -> new FeedStart(row.getObject(1, UUID.class), row.getLong(2)),
                        cooperative)
                .orElseThrow();
    }

    /** How far things are: three rows by their keys, whatever the size of the shop. */
    FeedState state(Till till) {
        return sql.first(
                        """
                        select c.feed_epoch, r.value, t.contiguous_sequence, t.head_hash
                        from terminal t
                        join cooperative c on c.cooperative_id = t.cooperative_id
                        join counter r
                          on r.cooperative_id = t.cooperative_id and r.series = 'revision'
                        where t.cooperative_id = ? and t.terminal_id = ?
                        """,
                        row ->
                                new FeedState(
                                        new FeedStart(row.getObject(1, UUID.class), row.getLong(2)),
                                        new Head(row.getLong(3), row.getString(4))),
                        till.cooperative(),
                        till.terminal())
                .orElseThrow(() -> new IllegalStateException("Bug: the till that asks is unknown"));
    }

    /**
     * What changed after a revision, oldest first, by one statement: so that all tables are seen as
     * of one moment and nothing slips in behind the cursor.
     */
    List<ChangeKey> keysAfter(Till till, long after, int limit, LocalDate today) {
        UUID cooperative = till.cooperative();
        return sql.list(
                KEYS_AFTER,
                row ->
                        new ChangeKey(
                                ChangeKey.Kind.valueOf(row.getString("kind")),
                                row.getObject("id", UUID.class),
                                row.getLong("revision")),
                cooperative,
                after,
                limit,
                cooperative,
                after,
                limit,
                cooperative,
                after,
                today,
                limit,
                cooperative,
                after,
                limit,
                cooperative,
                after,
                limit,
                cooperative,
                after,
                today.withDayOfMonth(1),
                limit,
                cooperative,
                after,
                limit,
                cooperative,
                after,
                till.outlet(),
                cooperative,
                after,
                limit);
    }

    Map<UUID, Change> cashiers(UUID cooperative, UUID[] ids) {
        Map<UUID, Change> cashiers = new HashMap<>();
        sql.list(
                """
                select user_id, display_name, active, pin_hash, role, permissions
                from user_account
                where cooperative_id = ? and user_id = any(?)
                """,
                row ->
                        cashiers.put(
                                row.getObject("user_id", UUID.class),
                                new CashierChanged(
                                        row.getObject("user_id", UUID.class),
                                        row.getString("display_name"),
                                        row.getBoolean("active"),
                                        row.getString("pin_hash"),
                                        TillPermissions.of(
                                                row.getString("role"), Sql.textsOrNull(row, 6)))),
                cooperative,
                ids);
        return cashiers;
    }

    Map<UUID, Change> outlets(UUID cooperative, UUID[] ids) {
        Map<UUID, Change> outlets = new HashMap<>();
        sql.list(
                """
                select c.social_cards, c.barcode_layouts, o.outlet_id, o.name, o.address,
                       o.static_qris, c.name as cooperative_name, c.legal_number, c.time_zone,
                       c.cash_rounding_step, c.principal_share, c.mandatory_share, c.identity_key,
                       c.receipt_footer, c.lock_after_minutes,
                       (select count(*) from terminal t
                        where t.cooperative_id = c.cooperative_id and t.revoked_at is null
                          and not exists (select from terminal s
                            where s.cooperative_id = t.cooperative_id
                              and s.succeeds_terminal_id = t.terminal_id)) as tills
                from outlet o join cooperative c on c.cooperative_id = o.cooperative_id
                where o.cooperative_id = ? and o.outlet_id = any(?)
                """,
                row ->
                        outlets.put(
                                row.getObject("outlet_id", UUID.class),
                                new OutletChanged(
                                        row.getObject("outlet_id", UUID.class),
                                        row.getString("name"),
                                        row.getString("address"),
                                        row.getString("cooperative_name"),
                                        row.getString("legal_number"),
                                        row.getString("time_zone"),
                                        row.getLong("cash_rounding_step"),
                                        settings(row))),
                cooperative,
                ids);
        return outlets;
    }

    private OutletSettings settings(ResultSet row) throws SQLException {
        return new OutletSettings(
                row.getString("static_qris"),
                Rupiah.of(row.getLong("principal_share")),
                Rupiah.of(row.getLong("mandatory_share")),
                List.of(Sql.texts(row, 1)),
                Arrays.stream(Sql.texts(row, 2)).map(BarcodeLayout::parse).toList(),
                row.getString("identity_key"),
                row.getString("receipt_footer"),
                row.getInt("lock_after_minutes"),
                row.getInt("tills"),
                key.publicKey());
    }

    /** The whole grid; pages without a product too. */
    Map<UUID, Change> quickKeys(UUID cooperative) {
        record Key(UUID page, String name, UUID product) {}
        Map<UUID, QuickKeyPage> pages = new LinkedHashMap<>();
        List<Key> keys =
                sql.list(
                        """
                        select p.page_id, p.name, k.product_id
                        from quick_key_page p
                        left join quick_key k
                          on k.cooperative_id = p.cooperative_id and k.page_id = p.page_id
                        where p.cooperative_id = ?
                        order by p.position, p.page_id, k.position, k.product_id
                        """,
                        row ->
                                new Key(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, UUID.class)),
                        cooperative);
        for (Key key : keys) {
            pages.computeIfAbsent(
                    key.page(),
                    page ->
                            new QuickKeyPage(
                                    key.name(),
                                    keys.stream()
                                            .filter(it -> it.page().equals(page))
                                            .filter(it -> it.product() != null)
                                            .map(Key::product)
                                            .toList()));
        }
        return Map.of(cooperative, new QuickKeysChanged(List.copyOf(pages.values())));
    }

    Map<UUID, Change> limitUses(UUID cooperative, UUID[] ids) {
        Map<UUID, Change> uses = new HashMap<>();
        sql.list(
                """
                select limit_use_id, product_id, buyer, time_window, starts_on, quantity
                from limit_use
                where cooperative_id = ? and limit_use_id = any(?)
                """,
                row ->
                        uses.put(
                                row.getObject(1, UUID.class),
                                new LimitUsed(
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        PurchaseLimit.Window.valueOf(row.getString(4)),
                                        row.getObject(5, LocalDate.class),
                                        Quantity.ofThousandths(row.getLong(6)))),
                cooperative,
                ids);
        return uses;
    }
}
