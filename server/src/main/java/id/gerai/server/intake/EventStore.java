package id.gerai.server.intake;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Events of a terminal: what has come, what is missing, what is odd. */
@Singleton
class EventStore {
    private final Sql sql;
    private final RandomGenerator random;

    EventStore(Sql sql, RandomGenerator random) {
        this.sql = sql;
        this.random = random;
    }

    /** One batch of a terminal at a time. */
    void lock(Till till) {
        sql.list(
                """
                select 1 from terminal where cooperative_id = ? and terminal_id = ?
                for no key update
                """,
                row -> row.getInt(1),
                till.cooperative(),
                till.terminal());
    }

    /** Stored events with one of the ids, or with one of the numbers on this terminal. */
    List<StoredEvent> find(Till till, Collection<UUID> ids, Collection<Long> sequences) {
        return sql.list(
                """
                select event_id, terminal_id, sequence, content_hash,
                       content::json ->> 'previous' as previous
                from event
                where cooperative_id = ?
                  and (event_id = any(?) or terminal_id = ? and sequence = any(?))
                """,
                row ->
                        new StoredEvent(
                                row.getObject("event_id", UUID.class),
                                row.getObject("terminal_id", UUID.class),
                                row.getLong("sequence"),
                                row.getString("content_hash"),
                                row.getString("previous")),
                till.cooperative(),
                Sql.ids(ids),
                till.terminal(),
                sequences.toArray(Long[]::new));
    }

    /** Kept whole, and once, however often it is sent. */
    void quarantine(Till till, Instant now, Line line, QuarantineReason reason) {
        sql.insert(
                Rows.into(
                                "quarantine",
                                "cooperative_id,quarantine_id,terminal_id,received_at,reason,content_hash,content")
                        .and("on conflict do nothing")
                        .add(
                                till.cooperative(),
                                TimeOrderedId.of(now, random),
                                till.terminal(),
                                now,
                                reason.name(),
                                line.hash(),
                                line.content()));
    }

    /** How far everything from the terminal is here. */
    Head head(Till till) {
        return sql.first(
                        """
                        select contiguous_sequence, head_hash from terminal
                        where cooperative_id = ? and terminal_id = ?
                        """,
                        EventStore::head,
                        till.cooperative(),
                        till.terminal())
                .orElseThrow();
    }

    /** Notes that the terminal was heard, and how far everything from it is here. */
    Head advance(Till till, Instant heardAt) {
        return sql.first(
                        """
                        update terminal t
                        set last_seen_at = greatest(t.last_seen_at, ?),
                            contiguous_sequence = run.sequence, head_hash = run.hash
                        from (
                          with recursive run (sequence, hash) as (
                            select contiguous_sequence, head_hash from terminal
                            where cooperative_id = ? and terminal_id = ?
                            union all
                            select e.sequence, e.content_hash
                            from run
                            join event e
                              on e.cooperative_id = ? and e.terminal_id = ?
                              and e.sequence = run.sequence + 1
                          )
                          select sequence, hash from run order by sequence desc limit 1) run
                        where cooperative_id = ? and terminal_id = ?
                        returning contiguous_sequence, head_hash
                        """,
                        EventStore::head,
                        heardAt,
                        till.cooperative(),
                        till.terminal(),
                        till.cooperative(),
                        till.terminal(),
                        till.cooperative(),
                        till.terminal())
                .orElseThrow();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("contiguous_sequence"), row.getString("head_hash"));
    }

    /**
     * What should have been in the drawer when a shift closed, by the books: all that went in and
     * out since the close before. Empty while events before it are missing.
     */
    Optional<Long> drawerBefore(Till till, long closingSequence) {
        return sql.first(
                """
                select coalesce(sum(e.amount), 0)
                from event v
                join journal_entry e
                  on e.cooperative_id = v.cooperative_id and e.journal_id = v.event_id
                where v.cooperative_id = ? and v.terminal_id = ? and v.sequence < ?
                  and v.sequence > coalesce(
                    (select max(sequence) from event
                     where cooperative_id = ? and terminal_id = ? and sequence < ?
                       and type = 'shift_closed'), 0)
                  and e.account_code = ?
                having (select contiguous_sequence from terminal
                        where cooperative_id = ? and terminal_id = ?) >= ?
                """,
                row -> row.getLong(1),
                till.cooperative(),
                till.terminal(),
                closingSequence,
                till.cooperative(),
                till.terminal(),
                closingSequence,
                ChartOfAccounts.DRAWER.digits(),
                till.cooperative(),
                till.terminal(),
                closingSequence);
    }
}
