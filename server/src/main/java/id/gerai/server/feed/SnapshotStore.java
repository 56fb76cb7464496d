package id.gerai.server.feed;

import id.gerai.server.access.TillPermissions;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which things a snapshot holds, by pages in the order of their ids. */
@Singleton
class SnapshotStore {
    /** Before the first of any ids. */
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;

    SnapshotStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Up to where a till was heard.
     *
     * @param hash of the event with that number
     */
    record Heard(UUID terminal, long sequence, String hash) {}

    /** Every till that was ever at an outlet. */
    List<Heard> heard(UUID cooperative, UUID outlet) {
        return sql.list(
                """
                select terminal_id, contiguous_sequence, head_hash from terminal
                where cooperative_id = ? and outlet_id = ?
                order by length(code), code
                """,
                row -> new Heard(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)),
                cooperative,
                outlet);
    }

    UUID[] products(UUID cooperative, UUID after, int limit) {
        return ids(
                """
                select product_id from product where cooperative_id = ? and product_id > ?
                order by product_id limit ?
                """,
                cooperative,
                after,
                limit);
    }

    UUID[] members(UUID cooperative, UUID after, int limit) {
        return ids(
                """
                select member_id from member where cooperative_id = ? and member_id > ?
                order by member_id limit ?
                """,
                cooperative,
                after,
                limit);
    }

    /** In windows that are not over. */
    UUID[] limitUses(UUID cooperative, UUID after, int limit, LocalDate today) {
        return ids(
                """
                select limit_use_id from limit_use
                where cooperative_id = ? and limit_use_id > ? and starts_on >= ?
                order by limit_use_id limit ?
                """,
                cooperative,
                after,
                today.withDayOfMonth(1),
                limit);
    }

    UUID[] cashiers(UUID cooperative) {
        return ids(
                """
                select user_id from user_account where cooperative_id = ? and role in ('%s')
                order by user_id
                """
                        .formatted(String.join("','", TillPermissions.ROLES)),
                cooperative);
    }

    private UUID[] ids(String query, Object... arguments) {
        return Sql.ids(sql.list(query, row -> row.getObject(1, UUID.class), arguments));
    }
}
