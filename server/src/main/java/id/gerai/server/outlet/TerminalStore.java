package id.gerai.server.outlet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tills, and the codes that let them in. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TerminalStore extends GenericRepository<Terminal, UUID> {

    void insert(Terminal terminal);

    @Query(
            """
            select cooperative_id, terminal_id, outlet_id, code, public_key, enrolled_at, revoked_at,
                   succeeds_terminal_id, first_sequence, first_previous, contiguous_sequence,
                   head_hash
            from terminal
            where cooperative_id = :cooperative and terminal_id = :terminal
            """)
    Optional<Terminal> find(UUID cooperative, UUID terminal);

    @Query(
            """
            update terminal set revoked_at = :now
            where cooperative_id = :cooperative and terminal_id = :terminal and revoked_at is null
            """)
    int revoke(UUID cooperative, UUID terminal, Instant now);

    @Query(
            """
            select count(*) from (
              select content_hash from event
              where cooperative_id = :cooperative and terminal_id = :terminal
                and sequence = :sequence
              union all
              select content_hash from quarantine
              where cooperative_id = :cooperative and terminal_id = :terminal
                and sequence = :sequence and reason in ('MALFORMED', 'REWRITTEN')
            ) heard
            where content_hash = :hash
            """)
    long countHeard(UUID cooperative, UUID terminal, long sequence, String hash);

    @Query("update outlet set revision = :revision where cooperative_id = :cooperative")
    void touchOutlets(UUID cooperative, long revision);

    @Query(
            """
            select count(*) from outlet
            where cooperative_id = :cooperative and outlet_id = :outlet
            """)
    long countOutlets(UUID cooperative, UUID outlet);

    @Query("select outlet_id from outlet where cooperative_id = :cooperative and code = :code")
    Optional<UUID> outletOf(UUID cooperative, String code);

    @Query(
            """
            select code from outlet
            where cooperative_id = :cooperative and outlet_id = :outlet
            """)
    Optional<String> codeOf(UUID cooperative, UUID outlet);

    @Query("select code from outlet where cooperative_id = :cooperative order by code")
    List<String> outletCodes(UUID cooperative);

    @Query(
            """
            insert into counter (cooperative_id, series, value) values (:cooperative, 'terminal', 1)
            on conflict (cooperative_id, series) do update set value = counter.value + 1
            returning value
            """)
    long nextNumber(UUID cooperative);
}
