package id.gerai.server.report.daily;

import id.gerai.ledger.money.Rupiah;

import java.time.Instant;
import java.util.Optional;

/**
 * Something out of the ordinary at a counter.
 *
 * @param kind as stored; its words stand in {@code messages.properties} under {@code deviation.}
 * @param subject what it was done to; may be empty
 * @param cashier empty for somebody the office does not know
 * @param amount zero where no money is meant; below zero for what left the drawer
 * @param approver on whose word; empty where nobody's, or nobody the office knows
 * @param reason as given; may be empty
 */
public record Deviation(
        String kind,
        Instant at,
        String subject,
        Optional<String> cashier,
        Rupiah amount,
        Optional<String> approver,
        String reason) {}
