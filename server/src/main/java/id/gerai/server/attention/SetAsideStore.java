package id.gerai.server.attention;

import id.gerai.server.attention.AttentionService.WaitingLine;
import id.gerai.server.sql.Sql;
import id.gerai.server.tills.NumberRange;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lines in quarantine that wait for the manager. One whose event was recorded after all, under its
 * own id by a successor of its till, waits no more.
 */
@Singleton
class SetAsideStore {
    private static final String OPEN =
            """
            q.cooperative_id = ? and q.reason <> 'REWRITTEN'
            and not exists (select from quarantine_resolution r
              where r.cooperative_id = q.cooperative_id and r.quarantine_id = q.quarantine_id)
            and not exists (select from event e
              where e.cooperative_id = q.cooperative_id and e.event_id = q.event_id
                and (e.terminal_id <> q.terminal_id or q.reason = 'MALFORMED'))
            """;

    private static final int EXCERPT_BYTES = 200;

    private final Sql sql;

    SetAsideStore(Sql sql) {
        this.sql = sql;
    }

    /** Those that wait longest first. */
    List<SetAside> open(UUID cooperative) {
        return sql.list(
                """
                select q.terminal_id, t.code, q.reason, count(*) as lines,
                       min(q.sequence) as lowest, max(q.sequence) as highest,
                       (array_agg(q.quarantine_id order by q.quarantine_id desc))[1] as last,
                       min(q.received_at) as since,
                       (array_agg(encode(substring(q.content from 1 for %d), 'escape')
                         order by q.quarantine_id))[1] as excerpt
                from quarantine q
                join terminal t
                  on t.cooperative_id = q.cooperative_id and t.terminal_id = q.terminal_id
                where %s
                group by q.terminal_id, t.code, q.reason
                order by since, t.code, q.reason
                """
                        .formatted(EXCERPT_BYTES, OPEN),
                SetAsideStore::setAside,
                cooperative);
    }

    /** Those of a till with a reason, in the order of their numbers. */
    List<WaitingLine> lines(UUID cooperative, UUID terminal, String reason, int limit) {
        return sql.list(
                """
                select q.quarantine_id, q.sequence, q.content from quarantine q
                where %s and q.terminal_id = ? and q.reason = ?
                order by q.sequence, q.quarantine_id limit ?
                """
                        .formatted(OPEN),
                row ->
                        new WaitingLine(
                                row.getObject("quarantine_id", UUID.class),
                                Optional.ofNullable(row.getObject("sequence", Long.class)),
                                row.getBytes("content")),
                cooperative,
                terminal,
                reason,
                limit);
    }

    /** Settles one line, unless it is settled already. */
    void resolve(UUID cooperative, UUID line, UUID by, String resolution, Instant now) {
        sql.run(
                """
                insert into quarantine_resolution
                  (cooperative_id, quarantine_id, resolved_at, resolved_by, resolution)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                cooperative,
                line,
                now,
                by,
                resolution);
    }

    /**
     * Settles those of a till with a reason, up to the last that was seen.
     *
     * @return how many there were
     */
    int resolve(
            UUID cooperative,
            UUID terminal,
            String reason,
            UUID last,
            UUID by,
            String resolution,
            Instant now) {
        return sql.run(
                """
                insert into quarantine_resolution
                  (cooperative_id, quarantine_id, resolved_at, resolved_by, resolution)
                select q.cooperative_id, q.quarantine_id, ?, ?, ? from quarantine q
                where %s and q.terminal_id = ? and q.reason = ? and q.quarantine_id <= ?
                on conflict do nothing
                """
                        .formatted(OPEN),
                now,
                by,
                resolution,
                cooperative,
                terminal,
                reason,
                last);
    }

    /** Settled last first. */
    List<SettledLines> settled(UUID cooperative, int limit) {
        return sql.list(
                """
                select t.code, q.reason, count(*) as lines, r.resolved_at,
                       u.display_name, r.resolution
                from quarantine_resolution r
                join quarantine q
                  on q.cooperative_id = r.cooperative_id and q.quarantine_id = r.quarantine_id
                join terminal t
                  on t.cooperative_id = q.cooperative_id and t.terminal_id = q.terminal_id
                join user_account u
                  on u.cooperative_id = r.cooperative_id and u.user_id = r.resolved_by
                where r.cooperative_id = ?
                group by t.code, q.reason, r.resolved_at, u.display_name, r.resolution
                order by r.resolved_at desc limit ?
                """,
                row ->
                        new SettledLines(
                                row.getString("code"),
                                row.getString("reason"),
                                row.getLong("lines"),
                                new Settlement(
                                        Sql.time(row, "resolved_at").orElseThrow(),
                                        Optional.of(row.getString("display_name")),
                                        row.getString("resolution"),
                                        false)),
                cooperative,
                limit);
    }

    private static SetAside setAside(ResultSet row) throws SQLException {
        Optional<Long> lowest = Optional.ofNullable(row.getObject("lowest", Long.class));
        long highest = row.getLong("highest");
        return new SetAside(
                row.getObject("terminal_id", UUID.class),
                row.getString("code"),
                row.getString("reason"),
                row.getLong("lines"),
                lowest.map(from -> new NumberRange(from, highest)),
                row.getObject("last", UUID.class),
                Sql.time(row, "since").orElseThrow(),
                row.getString("excerpt"));
    }
}
