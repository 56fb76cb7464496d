package id.gerai.server.cooperative;

import io.micronaut.serde.annotation.Serdeable;

import java.util.UUID;

/** The ids of a cooperative newly founded. */
@Serdeable
public record Founded(UUID cooperative, UUID outlet, UUID administrator) {}
