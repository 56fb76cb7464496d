package id.gerai.server.attention;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.UUID;

/** Something to look at, as stored. */
@MappedEntity("attention")
record AttentionItem(
        UUID cooperativeId,
        @Id UUID attentionId,
        UUID eventId,
        String reason,
        String detail,
        Instant raisedAt) {}
