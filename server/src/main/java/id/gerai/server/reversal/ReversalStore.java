package id.gerai.server.reversal;

import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.ZoneId;
import java.util.UUID;

/** What a reversal asks of the database beside the journals. */
@Singleton
class ReversalStore {
    private final Sql sql;

    ReversalStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Lets one reversal of a cooperative be made at a time, so that the second of two sees the
     * first; gives the cooperative's clock. Nothing else waits for it.
     */
    ZoneId takeTurn(UUID cooperative) {
        return sql.first(
                        """
                        select time_zone from cooperative where cooperative_id = ? for no key update
                        """,
                        row -> ZoneId.of(row.getString(1)),
                        cooperative)
                .orElseThrow(() -> new IllegalStateException("Bug: no cooperative " + cooperative));
    }

    /** True for the journal that shared a year's surplus. */
    boolean isSharedSurplus(UUID cooperative, UUID journal) {
        return sql.first(
                        "select 1 from shu_run where cooperative_id = ? and run_id = ?",
                        row -> row.getInt(1),
                        cooperative,
                        journal)
                .isPresent();
    }

    /** True where somebody wrote a journal that another had to approve. */
    boolean isApprovedForWriter(UUID cooperative, UUID journal, UUID writer) {
        return sql.first(
                        """
                        select 1 from manual_journal
                        where cooperative_id = ? and draft_id = ? and written_by = ? and needs_another
                        """,
                        row -> row.getInt(1),
                        cooperative,
                        journal,
                        writer)
                .isPresent();
    }
}
