package id.gerai.server.attention;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The manager's list. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttentionStore extends GenericRepository<AttentionItem, UUID> {

    @Query(
            """
            select cooperative_id, attention_id, event_id, reason, detail, raised_at
            from attention
            where cooperative_id = :cooperative and resolved_at is null
            order by raised_at, attention_id limit :limit
            """)
    List<AttentionItem> open(UUID cooperative, int limit);

    @Query(
            """
            update attention set resolved_at = :now, resolved_by = :by, resolution = :resolution
            where cooperative_id = :cooperative and attention_id = :attention and resolved_at is null
            """)
    int resolve(UUID cooperative, UUID attention, UUID by, String resolution, Instant now);
}
