package id.gerai.terminal.journal;

import id.gerai.ledger.event.Event;
import id.gerai.terminal.device.Slip;

/** Makes the slip that the printer owes for an event. */
@FunctionalInterface
public interface PrintText {
    /** Prints nothing. */
    PrintText NONE = _ -> Slip.NOTHING;

    /** The slip to print; {@link Slip#NOTHING} for no print job. */
    Slip of(Event event);
}
