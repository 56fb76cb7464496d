package id.gerai.terminal.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * When something happens, and by whose hand.
 *
 * @param at by the till's clock
 * @param businessDate fixed when the shift was opened
 * @param cashier who does it
 */
public record Moment(Instant at, LocalDate businessDate, UUID cashier) {}
