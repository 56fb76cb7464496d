package id.gerai.server.opening;

import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What opening balances are held against. */
@Singleton
class OpeningStore {
    private final Sql sql;

    OpeningStore(Sql sql) {
        this.sql = sql;
    }

    /** A member of the register. */
    record Known(UUID id, LocalDate joinedOn) {}

    /** Who has something on an account. */
    record Held(UUID member, String account) {}

    /** The members by number. */
    Map<String, Known> members(UUID cooperative) {
        Map<String, Known> known = new HashMap<>();
        sql.list(
                "select member_no, member_id, joined_on from member where cooperative_id = ?",
                row ->
                        known.put(
                                row.getString(1),
                                new Known(
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, LocalDate.class))),
                cooperative);
        return known;
    }

    /** The codes of the chart to which something can be posted. */
    Set<String> accounts(UUID cooperative) {
        return new HashSet<>(
                sql.list(
                        "select code from account where cooperative_id = ? and active",
                        row -> row.getString(1),
                        cooperative));
    }

    /**
     * Accounts of the cooperative whose balance was taken over before and not taken back, with the
     * day; goods in stock come another way.
     */
    Map<String, LocalDate> opened(UUID cooperative) {
        Map<String, LocalDate> opened = new HashMap<>();
        sql.list(
                """
                select e.account_code, min(j.posting_date) from journal j
                join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
                where j.cooperative_id = ? and j.kind = 'OPENING' and e.member_id is null
                  and not exists (select from journal r
                    where r.cooperative_id = j.cooperative_id and r.reverses_id = j.journal_id)
                  and not exists (select from journal_entry g
                    where g.cooperative_id = j.cooperative_id and g.journal_id = j.journal_id
                      and g.account_code like '114%')
                group by e.account_code
                """,
                row -> opened.put(row.getString(1), row.getObject(2, LocalDate.class)),
                cooperative);
        return opened;
    }

    /** Accounts on which some of the members have a balance. */
    Set<Held> held(UUID cooperative, Collection<UUID> members) {
        List<Held> held =
                sql.list(
                        """
                        select member_id, account_code from journal_entry
                        where cooperative_id = ? and member_id = any(?)
                        group by member_id, account_code having sum(amount) <> 0
                        """,
                        row -> new Held(row.getObject(1, UUID.class), row.getString(2)),
                        cooperative,
                        Sql.ids(members));
        return new HashSet<>(held);
    }
}
