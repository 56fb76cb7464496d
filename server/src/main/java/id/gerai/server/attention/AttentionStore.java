package id.gerai.server.attention;

import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The manager's list of events. */
@Singleton
class AttentionStore {
    private static final String ITEMS =
            """
            select a.attention_id, a.event_id, a.reason, a.detail, a.raised_at, t.code,
                   u.display_name as cashier, s.receipt_number, e.occurred_at, e.business_date,
                   a.resolved_at, r.display_name as resolver, a.resolution, a.as_proposed
            from attention a
            join event e on e.cooperative_id = a.cooperative_id and e.event_id = a.event_id
            join terminal t
              on t.cooperative_id = a.cooperative_id and t.terminal_id = e.terminal_id
            left join sale s on s.cooperative_id = a.cooperative_id and s.sale_id = a.event_id
            left join user_account u on u.cooperative_id = a.cooperative_id
              and u.user_id::text = e.content::json ->> 'cashier'
            left join user_account r
              on r.cooperative_id = a.cooperative_id and r.user_id = a.resolved_by
            """;

    private final Sql sql;

    AttentionStore(Sql sql) {
        this.sql = sql;
    }

    /** Oldest first. */
    List<ListedItem> open(UUID cooperative, int limit) {
        return sql.list(
                ITEMS
                        + """
                        where a.cooperative_id = ? and a.resolved_at is null
                        order by a.raised_at, e.terminal_id, e.sequence, a.reason limit ?
                        """,
                AttentionStore::item,
                cooperative,
                limit);
    }

    /** Settled last first. */
    List<ListedItem> settled(UUID cooperative, int limit) {
        return sql.list(
                ITEMS
                        + """
                        where a.cooperative_id = ? and a.resolved_at is not null
                        order by a.resolved_at desc, a.attention_id limit ?
                        """,
                AttentionStore::item,
                cooperative,
                limit);
    }

    /** The reason of one that is open, for whoever settles it; locked. */
    Optional<String> lockOpen(UUID cooperative, UUID attention) {
        return sql.first(
                """
                select reason from attention
                where cooperative_id = ? and attention_id = ? and resolved_at is null for update
                """,
                row -> row.getString(1),
                cooperative,
                attention);
    }

    void resolve(
            UUID cooperative,
            UUID attention,
            UUID by,
            String resolution,
            boolean asProposed,
            Instant now) {
        sql.run(
                """
                update attention
                set resolved_at = ?, resolved_by = ?, resolution = ?, as_proposed = ?
                where cooperative_id = ? and attention_id = ?
                """,
                now,
                by,
                resolution,
                asProposed,
                cooperative,
                attention);
    }

    private static ListedItem item(ResultSet row) throws SQLException {
        Optional<Instant> resolvedAt = Sql.time(row, "resolved_at");
        Settlement settlement =
                new Settlement(
                        resolvedAt.orElse(Instant.EPOCH),
                        Optional.ofNullable(row.getString("resolver")),
                        row.getString("resolution"),
                        row.getBoolean("as_proposed"));
        return new ListedItem(
                row.getObject("attention_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("code"),
                Optional.ofNullable(row.getString("cashier")),
                Optional.ofNullable(row.getString("receipt_number")),
                Sql.time(row, "occurred_at").orElseThrow(),
                row.getObject("business_date", LocalDate.class),
                Sql.time(row, "raised_at").orElseThrow(),
                resolvedAt.map(_ -> settlement));
    }
}
