package id.gerai.terminal.journal;

import id.gerai.ledger.event.TillEvent;

/** A fact that is given its receipt number in the moment it is stored. */
@FunctionalInterface
public interface NumberedFact {
    TillEvent with(String receiptNumber);
}
