package id.gerai.server.feed;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.UUID;

/** The counter that orders changes within a cooperative. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Revisions extends GenericRepository<Counter, String> {

    /**
     * The next number. Its row stays locked until the transaction ends: take it as late as can be,
     * and no other lock after it.
     */
    @Query(
            """
            update counter set value = value + 1
            where cooperative_id = :cooperative and series = 'revision'
            returning value
            """)
    long next(UUID cooperative);

    /** As {@link #next}, for as many changes at once; gives the last of their numbers. */
    @Query(
            """
            update counter set value = value + :count
            where cooperative_id = :cooperative and series = 'revision'
            returning value
            """)
    long take(UUID cooperative, long count);
}
