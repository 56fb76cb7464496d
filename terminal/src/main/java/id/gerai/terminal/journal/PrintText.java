package id.gerai.terminal.journal;

import id.gerai.ledger.event.Event;

import java.util.List;

/** Makes the lines that the printer owes for an event. */
@FunctionalInterface
public interface PrintText {
    /** Prints nothing. */
    PrintText NONE = _ -> List.of();

    /** The lines in the order of printing; none for no print job. */
    List<String> of(Event event);
}
