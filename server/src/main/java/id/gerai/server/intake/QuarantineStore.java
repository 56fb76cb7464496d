package id.gerai.server.intake;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.intake.line.Line;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Lines that could not be taken as events, whole. */
@Singleton
class QuarantineStore {
    private final Sql sql;
    private final RandomGenerator random;

    QuarantineStore(Sql sql, RandomGenerator random) {
        this.sql = sql;
        this.random = random;
    }

    /** What is known of a line that was kept. */
    record Kept(Optional<Long> sequence, String hash, QuarantineReason reason) {}

    /** A line that is no event, and why. */
    record Aside(Line line, QuarantineReason reason) {}

    /** Keeps lines; each once, however often it is sent. */
    void keep(Till till, Instant now, List<Aside> lines) {
        Rows rows =
                Rows.into(
                                "quarantine",
                                "cooperative_id,quarantine_id,terminal_id,received_at,reason,"
                                        + "content_hash,content,event_id,sequence")
                        .and("on conflict do nothing");
        for (Aside aside : lines) {
            Line line = aside.line();
            rows.add(
                    till.cooperative(),
                    TimeOrderedId.of(now, random),
                    till.terminal(),
                    now,
                    aside.reason().name(),
                    line.hash(),
                    line.content(),
                    line.id().orElse(null),
                    line.sequence().orElse(null));
        }
        sql.insert(rows);
    }

    /** Lines of a till that have one of the numbers or one of the hashes. */
    List<Kept> find(Till till, Collection<Long> sequences, Collection<String> hashes) {
        return sql.list(
                """
                select sequence, content_hash, reason from quarantine
                where cooperative_id = ? and terminal_id = ?
                  and (sequence = any(?) or content_hash = any(?))
                order by quarantine_id
                """,
                row ->
                        new Kept(
                                Optional.ofNullable(row.getObject("sequence", Long.class)),
                                row.getString("content_hash"),
                                QuarantineReason.valueOf(row.getString("reason"))),
                till.cooperative(),
                till.terminal(),
                sequences.toArray(Long[]::new),
                hashes.toArray(String[]::new));
    }

    /** What a manager has not settled yet and did not settle itself, oldest first. */
    List<OpenQuarantine> open(UUID cooperative) {
        return sql.list(
                """
                select q.quarantine_id, q.terminal_id, t.code, q.event_id, q.sequence, q.reason,
                       q.received_at, length(q.content) as bytes,
                       encode(substring(q.content from 1 for ?), 'escape') as excerpt
                from quarantine q
                join terminal t on t.cooperative_id = q.cooperative_id and t.terminal_id = q.terminal_id
                where q.cooperative_id = ? and q.reason <> 'REWRITTEN'
                  and not exists (
                    select 1 from quarantine_resolution r
                    where r.cooperative_id = q.cooperative_id and r.quarantine_id = q.quarantine_id)
                  and not exists (
                    select 1 from event e
                    where e.cooperative_id = q.cooperative_id and e.event_id = q.event_id)
                order by q.quarantine_id
                """,
                row ->
                        new OpenQuarantine(
                                row.getObject("quarantine_id", UUID.class),
                                row.getObject("terminal_id", UUID.class),
                                row.getString("code"),
                                Optional.ofNullable(row.getObject("event_id", UUID.class)),
                                Optional.ofNullable(row.getObject("sequence", Long.class)),
                                QuarantineReason.valueOf(row.getString("reason")),
                                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                                row.getLong("bytes"),
                                row.getString("excerpt")),
                OpenQuarantine.EXCERPT_BYTES,
                cooperative);
    }
}
