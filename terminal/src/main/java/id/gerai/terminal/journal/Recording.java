package id.gerai.terminal.journal;

import id.gerai.ledger.event.Event;

/**
 * How an act at the counter ended: on the disk, refused by a rule, or not stored by a fault. In the
 * last two cases nothing happened, and nothing may be printed.
 *
 * @param <R> the rules that may refuse it
 */
public sealed interface Recording<R extends Enum<R>> {

    /** It happened and is safe. */
    record Recorded<R extends Enum<R>>(Event event) implements Recording<R> {}

    /** A rule said no. */
    record Refused<R extends Enum<R>>(R reason) implements Recording<R> {}

    /** The disk said no. The counter stays as it was. */
    record NotStored<R extends Enum<R>>(StoreException fault) implements Recording<R> {}
}
