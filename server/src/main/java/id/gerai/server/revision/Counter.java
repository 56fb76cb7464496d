package id.gerai.server.revision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.util.UUID;

/** A number that counts up within a cooperative. */
@MappedEntity("counter")
record Counter(UUID cooperativeId, @Id String series, long value) {}
