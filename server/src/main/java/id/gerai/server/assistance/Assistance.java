package id.gerai.server.assistance;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Assistance that a member's family gets.
 *
 * @param source where it is known from
 * @param until missing while it lasts
 */
@Serdeable
public record Assistance(
        UUID id, String programme, String source, LocalDate since, @Nullable LocalDate until) {
    /** Told by the member, not by a list. */
    public static final String MANUAL = "MANUAL";
}
