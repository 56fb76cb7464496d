package id.gerai.server.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a batch told of its till.
 *
 * @param head how far all is here, as far as the batch can tell
 * @param at when the till was at work; empty where the batch does not say
 * @param divergedAt when a copy of it was found out; empty where none was
 * @param clockAheadMillis by how much its clock is ahead of the server's
 */
record Sighting(
        Head head,
        Optional<Instant> at,
        Optional<Instant> divergedAt,
        OptionalLong clockAheadMillis) {}
