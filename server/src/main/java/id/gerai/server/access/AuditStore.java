package id.gerai.server.access;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.UUID;

/** The record of what was done; only ever added to. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditStore extends GenericRepository<AuditEntry, UUID> {

    void insert(AuditEntry entry);
}
