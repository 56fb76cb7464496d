package id.gerai.server.tills;

import id.gerai.server.sql.Sql;
import id.gerai.server.tills.TerminalPage.Outlet;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tills and outlets as the office lists them. */
@Singleton
class TillListStore {
    private final Sql sql;

    TillListStore(Sql sql) {
        this.sql = sql;
    }

    /** Those at work first, then by code: G2 before G10. */
    List<ListedTill> tills(UUID cooperative) {
        return sql.list(
                """
                select t.terminal_id, t.code, o.name, t.enrolled_at, t.last_seen_at, t.revoked_at
                from terminal t
                join outlet o on o.cooperative_id = t.cooperative_id and o.outlet_id = t.outlet_id
                where t.cooperative_id = ?
                order by t.revoked_at is not null, length(t.code), t.code
                """,
                row ->
                        new ListedTill(
                                row.getObject("terminal_id", UUID.class),
                                row.getString("code"),
                                row.getString("name"),
                                time(row, "enrolled_at").orElseThrow(),
                                time(row, "last_seen_at"),
                                time(row, "revoked_at")),
                cooperative);
    }

    List<Outlet> outlets(UUID cooperative) {
        return sql.list(
                "select outlet_id, name from outlet where cooperative_id = ? order by code",
                row -> new Outlet(row.getObject("outlet_id", UUID.class), row.getString("name")),
                cooperative);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
