package id.gerai.server.outlet;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Enrolment codes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EnrolmentCodeStore extends GenericRepository<EnrolmentCode, UUID> {

    void insert(EnrolmentCode code);

    /** Whose code it is: the one question that is asked over all cooperatives, and rarely. */
    @Query(
            """
            select cooperative_id, enrolment_id, outlet_id, code_hash, terminal_code, expires_at, issued_by,
                   lost_key_terminal_id, lost_key_reason
            from enrolment_code
            where code_hash = :codeHash and used_at is null and expires_at > :now
            """)
    Optional<EnrolmentCode> findUsable(String codeHash, Instant now);

    @Query(
            """
            update enrolment_code set used_at = :now
            where cooperative_id = :cooperative and enrolment_id = :enrolment and used_at is null
            """)
    int use(UUID cooperative, UUID enrolment, Instant now);
}
