package id.gerai.server.intake;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.intake.line.Line;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
}
