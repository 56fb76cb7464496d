package id.gerai.server.closing;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.period.Obstacle;

import java.util.List;

/** What became of a request to close a year. */
public sealed interface ClosingOutcome {

    /**
     * The year is closed.
     *
     * @param surplus of the year; below zero for a loss
     */
    record Closed(Rupiah surplus) implements ClosingOutcome {}

    /** The year stays open until these are settled. */
    record NotYet(List<Obstacle> obstacles) implements ClosingOutcome {}
}
