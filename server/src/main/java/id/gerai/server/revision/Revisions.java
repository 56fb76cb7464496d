package id.gerai.server.revision;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.UUID;

/** The counter that orders changes within a cooperative. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Revisions extends GenericRepository<Counter, String> {

    /**
     * Takes the next numbers, one for each thing that changes; the answer is the last of them. The
     * counter's row stays locked until the transaction ends: take them as late as can be, with no
     * lock of anything else after.
     */
    @Query(
            """
            update counter set value = value + :count
            where cooperative_id = :cooperative and series = 'revision'
            returning value
            """)
    long advance(UUID cooperative, int count);

    /** Takes one number. */
    default long next(UUID cooperative) {
        return advance(cooperative, 1);
    }
}
