package id.gerai.server.attention;

import java.time.Instant;
import java.util.Optional;

/**
 * How something was settled.
 *
 * @param by name of whoever did it; empty for the operator of the server
 * @param words what was done
 * @param asProposed true where that is what was proposed
 */
record Settlement(Instant at, Optional<String> by, String words, boolean asProposed) {}
