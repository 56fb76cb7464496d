package id.gerai.server.tills;

import id.gerai.server.sql.Sql;
import id.gerai.server.tills.TerminalPage.Outlet;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tills and outlets as the office lists them. */
@Singleton
class TillListStore {
    private final Sql sql;

    TillListStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Those at work first, then by code: G2 before G10.
     *
     * @param missing by till
     */
    List<ListedTill> tills(UUID cooperative, Map<UUID, List<NumberRange>> missing) {
        return sql.list(
                """
                select t.terminal_id, t.code, o.name, t.enrolled_at, t.last_seen_at, t.revoked_at,
                       t.contiguous_sequence, t.clock_ahead_ms, t.diverged_at,
                       before.code as succeeds, after.code as successor
                from terminal t
                join outlet o on o.cooperative_id = t.cooperative_id and o.outlet_id = t.outlet_id
                left join terminal before on before.cooperative_id = t.cooperative_id
                  and before.terminal_id = t.succeeds_terminal_id
                left join lateral (select code from terminal
                  where cooperative_id = t.cooperative_id
                    and succeeds_terminal_id = t.terminal_id
                  order by enrolled_at desc limit 1) after on true
                where t.cooperative_id = ?
                order by t.revoked_at is not null, length(t.code), t.code
                """,
                row -> {
                    UUID id = row.getObject("terminal_id", UUID.class);
                    return till(id, row, missing.getOrDefault(id, List.of()));
                },
                cooperative);
    }

    private static ListedTill till(UUID id, ResultSet row, List<NumberRange> missing)
            throws SQLException {
        Optional<String> successor = Optional.ofNullable(row.getString("successor"));
        return new ListedTill(
                id,
                row.getString("code"),
                row.getString("name"),
                Sql.time(row, "enrolled_at").orElseThrow(),
                Sql.time(row, "last_seen_at"),
                row.getLong("contiguous_sequence"),
                missing,
                Optional.ofNullable(row.getObject("clock_ahead_ms", Long.class))
                        .map(Duration::ofMillis),
                Sql.time(row, "diverged_at").isPresent() && successor.isEmpty(),
                Optional.ofNullable(row.getString("succeeds")),
                successor,
                Sql.time(row, "revoked_at"));
    }

    List<Outlet> outlets(UUID cooperative) {
        return sql.list(
                "select outlet_id, name from outlet where cooperative_id = ? order by code",
                row -> new Outlet(row.getObject("outlet_id", UUID.class), row.getString("name")),
                cooperative);
    }
}
