package id.gerai.server.feed;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what changed. */
@Singleton
class ChangeStore {
    private final Sql sql;

    ChangeStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * What changed after a revision, oldest first, by one statement: so that all four tables are
     * seen as of one moment and nothing slips in behind the cursor.
     */
    List<ChangeKey> keysAfter(Till till, long after, int limit, LocalDate today) {
        UUID cooperative = till.cooperative();
        return sql.list(
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
                  (select 'CASHIER', user_id, revision from user_account
                   where cooperative_id = ? and revision > ? and role in ('CASHIER', 'MANAGER')
                   order by revision limit ?)
                  union all
                  (select 'OUTLET', outlet_id, revision from outlet
                   where cooperative_id = ? and revision > ? and outlet_id = ?)
                ) changed
                order by revision limit ?
                """,
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
                till.outlet(),
                limit);
    }

    Map<UUID, Change> products(UUID cooperative, UUID[] ids, LocalDate today) {
        Map<UUID, List<String>> barcodes =
                sql
                        .list(
                                """
                                select product_id, barcode from product_barcode
                                where cooperative_id = ? and product_id = any(?) order by barcode
                                """,
                                row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                                cooperative,
                                ids)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return byId(
                sql.list(
                        """
                        select p.*, price.general_price, price.member_price, ceiling.amount as ceiling
                        from product p
                        join lateral (select general_price, member_price from product_price
                          where cooperative_id = p.cooperative_id and product_id = p.product_id
                            and valid_from <= ? order by valid_from desc limit 1) price on true
                        left join lateral (select amount from price_ceiling
                          where cooperative_id = p.cooperative_id and product_id = p.product_id
                            and valid_from <= ? order by valid_from desc limit 1) ceiling on true
                        where p.cooperative_id = ? and p.product_id = any(?)
                        """,
                        row -> product(row, barcodes),
                        today,
                        today,
                        cooperative,
                        ids),
                change -> change.product().id());
    }

    Map<UUID, Change> members(UUID cooperative, UUID[] ids, LocalDate today) {
        return byId(
                sql.list(
                        """
                        select m.member_id, m.member_no, m.name, m.status, m.card_barcode, m.phone,
                               coalesce(p.amount, 0) as purchases
                        from member m
                        left join fiscal_year y on y.cooperative_id = m.cooperative_id
                          and ? between y.starts_on and y.ends_on
                        left join patronage p on p.cooperative_id = m.cooperative_id
                          and p.fiscal_year = y.year and p.member_id = m.member_id and p.base = 'purchases'
                        where m.cooperative_id = ? and m.member_id = any(?)
                        """,
                        row ->
                                new MemberChanged(
                                        row.getObject("member_id", UUID.class),
                                        row.getString("member_no"),
                                        row.getString("name"),
                                        MemberStatus.valueOf(row.getString("status")),
                                        row.getString("card_barcode"),
                                        row.getString("phone"),
                                        Rupiah.of(row.getLong("purchases"))),
                        today,
                        cooperative,
                        ids),
                MemberChanged::id);
    }

    Map<UUID, Change> cashiers(UUID cooperative, UUID[] ids) {
        return byId(
                sql.list(
                        """
                        select user_id, display_name, active from user_account
                        where cooperative_id = ? and user_id = any(?)
                        """,
                        row ->
                                new CashierChanged(
                                        row.getObject("user_id", UUID.class),
                                        row.getString("display_name"),
                                        row.getBoolean("active")),
                        cooperative,
                        ids),
                CashierChanged::id);
    }

    Map<UUID, Change> outlets(UUID cooperative, UUID[] ids) {
        return byId(
                sql.list(
                        """
                        select o.outlet_id, o.name, o.address, c.name as cooperative_name,
                               c.legal_number, c.time_zone, c.cash_rounding_step
                        from outlet o join cooperative c on c.cooperative_id = o.cooperative_id
                        where o.cooperative_id = ? and o.outlet_id = any(?)
                        """,
                        row ->
                                new OutletChanged(
                                        row.getObject("outlet_id", UUID.class),
                                        row.getString("name"),
                                        row.getString("address"),
                                        row.getString("cooperative_name"),
                                        row.getString("legal_number"),
                                        row.getString("time_zone"),
                                        row.getLong("cash_rounding_step")),
                        cooperative,
                        ids),
                OutletChanged::id);
    }

    private static ProductChanged product(ResultSet row, Map<UUID, List<String>> barcodes)
            throws SQLException {
        UUID id = row.getObject("product_id", UUID.class);
        UUID consignor = row.getObject("consignor_id", UUID.class);
        long ceiling = row.getLong("ceiling");
        Optional<Rupiah> highest =
                row.wasNull() ? Optional.empty() : Optional.of(Rupiah.of(ceiling));
        int commission = row.getInt("commission_bp");
        return new ProductChanged(
                new Product(
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
                                .map(
                                        it ->
                                                new ConsignmentTerms(
                                                        it, Percent.ofBasisPoints(commission))),
                        barcodes.getOrDefault(id, List.of()),
                        row.getBoolean("active")));
    }

    private static <C extends Change> Map<UUID, Change> byId(
            List<C> changes, java.util.function.Function<C, UUID> id) {
        return changes.stream().collect(Collectors.toMap(id, change -> change));
    }
}
