package id.gerai.server.intake;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events of a terminal: what has come, what is missing, what is odd. */
@Singleton
class EventStore {
    private static final int FEW = 100;

    private final Sql sql;

    EventStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A plan that was made while a table was all but empty reads the whole of it, or its rows by
     * the wrong index, and the database keeps that plan, for its own foreign keys too, while ten
     * thousand sales come in. So nothing in a batch is read but by an index, and whenever what a
     * till has sent doubles, plans are made anew.
     *
     * @param before how much the till had sent
     * @param after the same with the batch at hand
     */
    void planForGrowth(long before, long after) {
        sql.run("set local enable_seqscan = off");
        if (Long.highestOneBit(before) < Long.highestOneBit(after) && after > FEW) {
            sql.run("discard plans");
        }
    }

    /** Begins a batch: one of a terminal at a time. */
    TerminalState lock(Till till) {
        return sql.first(
                        """
                        select contiguous_sequence, head_hash, first_sequence, first_previous,
                               revoked_at is not null as revoked, diverged_at is not null as diverged
                        from terminal where cooperative_id = ? and terminal_id = ?
                        for no key update
                        """,
                        row ->
                                new TerminalState(
                                        head(row),
                                        row.getLong("first_sequence"),
                                        row.getString("first_previous"),
                                        row.getBoolean("revoked"),
                                        row.getBoolean("diverged")),
                        till.cooperative(),
                        till.terminal())
                .orElseThrow(() -> new IllegalStateException("Bug: no such terminal " + till));
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

    /**
     * The line of an event, where it was recorded under another identity: a till and its copy may
     * both become successors, and each brings what they had in common.
     */
    Optional<String> recordedElsewhere(Till till, UUID event) {
        return sql.first(
                """
                select content from event
                where cooperative_id = ? and event_id = ? and terminal_id <> ?
                """,
                row -> row.getString(1),
                till.cooperative(),
                event,
                till.terminal());
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

    /**
     * Notes what a batch told of the terminal. How far all is here is known from the batch itself;
     * only what came before it and lay behind the gap that it filled is looked up.
     */
    Head advance(Till till, Sighting seen) {
        return sql.first(
                        """
                        update terminal t
                        set contiguous_sequence = run.sequence, head_hash = run.hash,
                            last_seen_at = greatest(t.last_seen_at, ?),
                            diverged_at = coalesce(t.diverged_at, ?),
                            clock_ahead_ms = coalesce(?, t.clock_ahead_ms)
                        from (
                          with recursive run (sequence, hash) as (
                            select ?::bigint, ?::text
                            union all
                            select next.sequence, next.hash
                            from run cross join lateral (
                              select e.sequence, e.content_hash as hash from event e
                              where e.cooperative_id = ? and e.terminal_id = ?
                                and e.sequence = run.sequence + 1
                              union all
                              select q.sequence, q.content_hash from quarantine q
                              where q.cooperative_id = ? and q.terminal_id = ?
                                and q.sequence = run.sequence + 1
                                and q.reason in ('MALFORMED', 'REWRITTEN')
                              union all
                              select e.sequence - 1, q.content_hash
                              from event e
                              join quarantine q
                                on q.cooperative_id = e.cooperative_id
                                and q.terminal_id = e.terminal_id and q.sequence is null
                                and q.content_hash = e.content::json ->> 'previous'
                              where e.cooperative_id = ? and e.terminal_id = ?
                                and e.sequence = run.sequence + 2
                              limit 1) next
                          )
                          select sequence, hash from run order by sequence desc limit 1) run
                        where t.cooperative_id = ? and t.terminal_id = ?
                        returning contiguous_sequence, head_hash
                        """,
                        EventStore::head,
                        seen.at().orElse(null),
                        seen.divergedAt().orElse(null),
                        seen.clockAheadMillis().isPresent()
                                ? seen.clockAheadMillis().getAsLong()
                                : null,
                        seen.head().sequence(),
                        seen.head().hash(),
                        till.cooperative(),
                        till.terminal(),
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
     * out since the close before, also under an identity before. Empty while events before it are
     * missing, or came another way than by this chain.
     */
    Optional<Long> drawerBefore(Till till, long closingSequence) {
        return sql.first(
                """
                with recursive lineage (terminal_id, before) as (
                  select ?::uuid, ?::bigint
                  union all
                  select t.succeeds_terminal_id, t.first_sequence
                  from lineage join terminal t
                    on t.cooperative_id = ? and t.terminal_id = lineage.terminal_id
                  where t.succeeds_terminal_id is not null
                ), opening (sequence) as (
                  select coalesce(max(last.sequence), 0)
                  from lineage cross join lateral (
                    select sequence from event
                    where cooperative_id = ? and terminal_id = lineage.terminal_id
                      and sequence < lineage.before and type = 'shift_closed'
                    order by sequence desc limit 1) last
                )
                select coalesce(sum(e.amount), 0)
                from lineage
                join event v
                  on v.cooperative_id = ? and v.terminal_id = lineage.terminal_id
                  and v.sequence < lineage.before and v.sequence > (select sequence from opening)
                join journal_entry e
                  on e.cooperative_id = v.cooperative_id and e.journal_id = v.event_id
                where e.account_code = ?
                having (select contiguous_sequence from terminal
                        where cooperative_id = ? and terminal_id = ?) >= ?
                  and not exists (
                    select 1 from quarantine q, opening
                    where q.cooperative_id = ? and q.terminal_id = ?
                      and q.sequence between opening.sequence and ?
                      and q.reason in ('MALFORMED', 'REWRITTEN'))
                """,
                row -> row.getLong(1),
                till.terminal(),
                closingSequence,
                till.cooperative(),
                till.cooperative(),
                till.cooperative(),
                ChartOfAccounts.DRAWER.digits(),
                till.cooperative(),
                till.terminal(),
                closingSequence,
                till.cooperative(),
                till.terminal(),
                closingSequence);
    }
}
