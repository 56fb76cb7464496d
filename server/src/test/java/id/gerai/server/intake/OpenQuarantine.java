package id.gerai.server.intake;

import id.gerai.server.TestServer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line that waits for a manager. Those whose event was recorded since, by another line or under
 * another identity of the till, wait for nobody.
 *
 * @param bytes how long the line is
 * @param excerpt its beginning
 */
record OpenQuarantine(
        UUID terminal,
        Optional<UUID> event,
        Optional<Long> sequence,
        QuarantineReason reason,
        long bytes,
        String excerpt) {
    private static final int EXCERPT_BYTES = 2_000;

    /** All of a cooperative, oldest first. */
    static List<OpenQuarantine> of(TestServer server, UUID cooperative) {
        return server
                .query(
                        """
                        select q.terminal_id, q.event_id, q.sequence, q.reason, length(q.content),
                               encode(substring(q.content from 1 for ?), 'escape')
                        from quarantine q
                        where q.cooperative_id = ? and q.reason <> 'REWRITTEN'
                          and not exists (
                            select 1 from event e
                            where e.cooperative_id = q.cooperative_id and e.event_id = q.event_id)
                        order by q.quarantine_id
                        """,
                        EXCERPT_BYTES,
                        cooperative)
                .stream()
                .map(OpenQuarantine::of)
                .toList();
    }

    private static OpenQuarantine of(List<Object> row) {
        return new OpenQuarantine(
                (UUID) row.get(0),
                Optional.ofNullable((UUID) row.get(1)),
                Optional.ofNullable((Long) row.get(2)),
                QuarantineReason.valueOf((String) row.get(3)),
                ((Number) row.get(4)).longValue(),
                (String) row.get(5));
    }
}
