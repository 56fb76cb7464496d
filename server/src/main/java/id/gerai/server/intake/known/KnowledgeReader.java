package id.gerai.server.intake.known;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.journal.JournalService;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Looks up what a batch names, one query for each kind of thing. */
@Singleton
public class KnowledgeReader {
    private final Sql sql;
    private final JournalService journals;
    private final OutletService outlets;

    KnowledgeReader(Sql sql, JournalService journals, OutletService outlets) {
        this.sql = sql;
        this.journals = journals;
        this.outlets = outlets;
    }

    /** What the books know of all that a batch names. */
    public Knowledge of(Till till, References named) {
        UUID cooperative = till.cooperative();
        LocalDate today = outlets.today(cooperative);
        return new Knowledge(
                members(cooperative, named.members),
                products(till, named.products),
                present("user_account", "user_id", cooperative, named.cashiers),
                present("shift", "shift_id", cooperative, named.shifts),
                present("sale", "sale_id", cooperative, named.originalSales),
                journals.years(cooperative, today),
                today);
    }

    private Map<UUID, MemberStatus> members(UUID cooperative, Set<UUID> ids) {
        Map<UUID, MemberStatus> members = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "select member_id, status from member where cooperative_id = ? and member_id ="
                            + " any(?)",
                    row ->
                            members.put(
                                    row.getObject(1, UUID.class),
                                    MemberStatus.valueOf(row.getString(2))),
                    cooperative,
                    Sql.ids(ids));
        }
        return members;
    }

    private Map<UUID, KnownProduct> products(Till till, Set<UUID> ids) {
        Map<UUID, KnownProduct> products = new HashMap<>();
        if (ids.isEmpty()) {
            return products;
        }
        Map<UUID, SortedMap<LocalDate, Rupiah>> ceilings = ceilings(till.cooperative(), ids);
        sql.list(
                """
                select p.product_id, p.stock_account, coalesce(s.unit_cost_e4, 0)
                from product p
                left join stock s on s.cooperative_id = p.cooperative_id
                  and s.outlet_id = ? and s.product_id = p.product_id
                where p.cooperative_id = ? and p.product_id = any(?)
                """,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return products.put(
                            id,
                            new KnownProduct(
                                    AccountCode.of(row.getString(2)),
                                    row.getLong(3),
                                    ceilings.getOrDefault(id, new TreeMap<>())));
                },
                till.outlet(),
                till.cooperative(),
                Sql.ids(ids));
        return products;
    }

    private Map<UUID, SortedMap<LocalDate, Rupiah>> ceilings(UUID cooperative, Set<UUID> ids) {
        Map<UUID, SortedMap<LocalDate, Rupiah>> ceilings = new HashMap<>();
        sql.list(
                """
                select product_id, valid_from, amount from price_ceiling
                where cooperative_id = ? and product_id = any(?)
                """,
                row ->
                        ceilings.computeIfAbsent(row.getObject(1, UUID.class), _ -> new TreeMap<>())
                                .put(row.getObject(2, LocalDate.class), Rupiah.of(row.getLong(3))),
                cooperative,
                Sql.ids(ids));
        return ceilings;
    }

    /** Which of the ids are there. Table and column are our own words. */
    private Set<UUID> present(String table, String column, UUID cooperative, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                sql.list(
                        "select %s from %s where cooperative_id = ? and %s = any(?)"
                                .formatted(column, table, column),
                        row -> row.getObject(1, UUID.class),
                        cooperative,
                        Sql.ids(ids)));
    }
}
